import { describe, expect, it } from 'vitest';
import { createSmallWeights } from './__fixtures__/small-weights';
import { parseManifest } from './parse-manifest';
import { WeightsError } from './weights-error';

/** A fresh copy with one field, addressed as in `shardSets.0.shards.0.file`, set to `value`. */
function spoil(path: string, value: unknown): unknown {
  const copy = JSON.parse(JSON.stringify(createSmallWeights().manifest)) as Record<string, unknown>;
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const parent = keys.reduce((node, key) => node[key] as Record<string, unknown>, copy);
  parent[last] = value;
  return copy;
}

describe('parseManifest', () => {
  it('returns what the script wrote, unchanged', () => {
    const { manifest } = createSmallWeights();
    expect(parseManifest(JSON.parse(JSON.stringify(manifest)))).toEqual(manifest);
  });

  it.each([
    ['null', null, 'manifest.json must be an object, but is null'],
    ['a list', [], 'manifest.json must be an object, but is []'],
    ['an unknown format', spoil('format', 2), 'has format 2, but this page reads format 1'],
    [
      'no provenance',
      spoil('provenance', undefined),
      'provenance must be an object, but is missing'
    ],
    ['an empty licence', spoil('provenance.licence', ''), 'provenance.licence must be text'],
    ['no shard sets', spoil('shardSets', []), 'shardSets must be a list with entries'],
    [
      'a path as file name',
      spoil('shardSets.0.shards.0.file', '../x.bin'),
      'shardSets[0].shards[0].file must be a plain file name'
    ],
    [
      'an address as file name',
      spoil('shardSets.0.shards.0.file', 'https://a.test/x'),
      'must be a plain file name'
    ],
    [
      'a negative size',
      spoil('shardSets.0.shards.0.sizeBytes', -1),
      'sizeBytes must be a whole number of at least 1'
    ],
    [
      'a size beyond memory',
      spoil('shardSets.0.shards.0.sizeBytes', 2 ** 40),
      'sizeBytes must be at most 67108864'
    ],
    [
      'a short hash',
      spoil('shardSets.1.shards.1.sha256', 'abc'),
      'shardSets[1].shards[1].sha256 must be 64 hexadecimal digits'
    ],
    [
      'another dtype',
      spoil('shardSets.0.tensors.0.dtype', 'float16'),
      'tensors[0].dtype must be "uint8"'
    ],
    [
      'a scale that JSON cannot say',
      spoil('shardSets.0.tensors.0.scale', null),
      'tensors[0].scale must be a number, but is null'
    ],
    [
      'NaN for a minimum',
      spoil('shardSets.0.tensors.2.min', NaN),
      'tensors[2].min must be a number'
    ],
    [
      'a fractional dimension',
      spoil('shardSets.0.tensors.0.shape', [3, 3, 0.5, 2]),
      'shape[2] must be a whole number'
    ],
    [
      'a repeated end point',
      spoil('shardSets.1.endPoint', 'Conv2d_1a_3x3'),
      'lists the shard set Conv2d_1a_3x3 twice'
    ],
    [
      'a repeated file',
      spoil('shardSets.1.shards.0.file', 'Conv2d_1a_3x3-1.bin'),
      'lists the file Conv2d_1a_3x3-1.bin twice'
    ],
    [
      'a repeated tensor',
      spoil('shardSets.0.tensors.1.name', 'InceptionV3/Conv2d_1a_3x3/weights'),
      'lists the tensor InceptionV3/Conv2d_1a_3x3/weights twice'
    ]
  ])('refuses %s and says where', (_, json, sentence) => {
    expect(() => parseManifest(json)).toThrow(WeightsError);
    expect(() => parseManifest(json)).toThrow(sentence);
  });
});
