import { expect, it } from 'vitest';
import { sourceOfBlob } from './byte-source';
import { faultOf } from './__fixtures__/open-bytes';
import { writeTfjs } from './__fixtures__/write-tfjs';
import { openWeightFile } from './open-weight-file';

const { signal } = new AbortController();
const values = Float32Array.of(-1, 0.5, 2, 3, 0, 1);
const tensors = [
  { name: 'conv2d_2/kernel', shape: [2, 3], values },
  { name: 'conv2d_1/kernel', shape: [6], values }
];

function open({ model, findFile }: ReturnType<typeof writeTfjs>, changes: object = {}) {
  const json = { ...(JSON.parse(new TextDecoder().decode(model)) as object), ...changes };
  const source = sourceOfBlob(new Blob([JSON.stringify(json)]), 'model.json');
  return openWeightFile(source, signal, findFile);
}

it.each([
  [32, 0],
  [16, 1e-4],
  [8, 0.01]
] as const)(
  'values of %i bits are read across shards, layers in their own order',
  async (bits, off) => {
    const file = await open(writeTfjs(tensors, { bits, shardBytes: 5 }));
    expect(file.tensors.map(({ name }) => name)).toEqual(['conv2d_2/kernel', 'conv2d_1/kernel']);
    const read = await file.read('conv2d_1/kernel', signal);
    read.forEach((value, i) => expect(Math.abs(value - values[i])).toBeLessThanOrEqual(off));
  }
);

const weights = [{ name: 'a', shape: [6], dtype: 'float32' }];
const paths = ['group1-shard1.bin'];
it.each([
  ['a missing shard', [{ paths: ['a.bin'], weights }], { kind: 'missing-part', part: 'a.bin' }],
  ['another folder', [{ paths: ['../a.bin'], weights }], { kind: 'broken', detail: '../a.bin' }],
  ['another host', [{ paths: ['https://a.test/'], weights }], { kind: 'broken' }],
  ['too few bytes', [{ paths, weights: [{ ...weights[0], shape: [99] }] }], { kind: 'cut-short' }],
  ['too many bytes', [{ paths, weights }], { kind: 'trailing-bytes', endByte: 24 }],
  [
    'an endless shape',
    [{ paths, weights: [{ ...weights[0], shape: [1e9, 1e9] }] }],
    { kind: 'broken' }
  ],
  [
    'another type',
    [{ paths, weights: [{ ...weights[0], dtype: 'string' }] }],
    { kind: 'unknown-dtype' }
  ],
  [
    'another packing',
    [{ paths, weights: [{ ...weights[0], quantization: { dtype: 'int4' } }] }],
    { kind: 'not-read', feature: 'quantisation' }
  ]
])('%s is refused', async (_, weightsManifest, fault) => {
  await expect(open(writeTfjs(tensors), { weightsManifest })).rejects.toMatchObject({ fault });
});

it('a graph model, a model without weights and other JSON are told apart', async () => {
  const encode = (json: object) => new TextEncoder().encode(JSON.stringify(json));
  expect(await faultOf(encode({ format: 'graph-model' }))).toMatchObject({ kind: 'graph-model' });
  expect(await faultOf(encode({ modelTopology: {} }))).toMatchObject({ kind: 'no-manifest' });
  expect(await faultOf(encode({ name: 'a' }))).toMatchObject({ kind: 'unknown-format' });
});
