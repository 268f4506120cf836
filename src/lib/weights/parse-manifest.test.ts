import { describe, expect, it } from 'vitest';
import { faultOf } from './__fixtures__/fault-of';
import { createSmallWeights } from './__fixtures__/small-weights';
import { slimConventions } from './conventions';
import { parseManifest } from './parse-manifest';
import type { FieldRule, WeightsFault } from './weights-fault';

/** A fresh copy with one field, addressed as in `shardSets.0.shards.0.file`, set to `value`. */
function spoil(path: string, value: unknown): unknown {
  const copy = JSON.parse(JSON.stringify(createSmallWeights().manifest)) as Record<string, unknown>;
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const parent = keys.reduce((node, key) => node[key] as Record<string, unknown>, copy);
  parent[last] = value;
  return copy;
}

function broken(field: string, rule: FieldRule, found: string | null): WeightsFault {
  return { kind: 'broken-field', field, rule, found };
}

const withConventions = { ...createSmallWeights().manifest, conventions: slimConventions };

describe('parseManifest', () => {
  it('returns what the script wrote, unchanged', () => {
    const { manifest } = createSmallWeights();
    expect(parseManifest(JSON.parse(JSON.stringify(manifest)))).toEqual(manifest);
  });

  it.each([
    ['null', null, broken('manifest.json', 'object', 'null')],
    ['a list', [], broken('manifest.json', 'object', '[]')],
    ['an unknown format', spoil('format', 2), { kind: 'unknown-format', found: '2', known: 1 }],
    ['no provenance', spoil('provenance', undefined), broken('provenance', 'object', null)],
    [
      'an empty licence',
      spoil('provenance.licence', ''),
      broken('provenance.licence', 'text', '""')
    ],
    ['no shard sets', spoil('shardSets', []), broken('shardSets', 'list', '[]')],
    [
      'a path as file name',
      spoil('shardSets.0.shards.0.file', '../x.bin'),
      broken('shardSets[0].shards[0].file', 'file-name', '"../x.bin"')
    ],
    [
      'an address as file name',
      spoil('shardSets.0.shards.0.file', 'https://a.test/x'),
      broken('shardSets[0].shards[0].file', 'file-name', '"https://a.test/x"')
    ],
    [
      'a negative size',
      spoil('shardSets.0.shards.0.sizeBytes', -1),
      broken('shardSets[0].shards[0].sizeBytes', { atLeast: 1 }, '-1')
    ],
    [
      'a size beyond memory',
      spoil('shardSets.0.shards.0.sizeBytes', 2 ** 40),
      broken('shardSets[0].shards[0].sizeBytes', { atMost: 67108864 }, String(2 ** 40))
    ],
    [
      'a short hash',
      spoil('shardSets.1.shards.1.sha256', 'abc'),
      broken('shardSets[1].shards[1].sha256', 'sha-256', '"abc"')
    ],
    [
      'another dtype',
      spoil('shardSets.0.tensors.0.dtype', 'float16'),
      broken('shardSets[0].tensors[0].dtype', 'dtype', '"float16"')
    ],
    [
      'a scale that JSON cannot say',
      spoil('shardSets.0.tensors.0.scale', null),
      broken('shardSets[0].tensors[0].scale', 'number', 'null')
    ],
    [
      'NaN for a minimum',
      spoil('shardSets.0.tensors.2.min', NaN),
      broken('shardSets[0].tensors[2].min', 'number', 'null')
    ],
    [
      'a fractional dimension',
      spoil('shardSets.0.tensors.0.shape', [3, 3, 0.5, 2]),
      broken('shardSets[0].tensors[0].shape[2]', { atLeast: 1 }, '0.5')
    ],
    [
      'a repeated end point',
      spoil('shardSets.1.endPoint', 'Conv2d_1a_3x3'),
      { kind: 'listed-twice', what: 'shard-set', name: 'Conv2d_1a_3x3' }
    ],
    [
      'a repeated file',
      spoil('shardSets.1.shards.0.file', 'Conv2d_1a_3x3-1.bin'),
      { kind: 'listed-twice', what: 'file', name: 'Conv2d_1a_3x3-1.bin' }
    ],
    [
      'a repeated tensor',
      spoil('shardSets.0.tensors.1.name', 'InceptionV3/Conv2d_1a_3x3/weights'),
      { kind: 'listed-twice', what: 'tensor', name: 'InceptionV3/Conv2d_1a_3x3/weights' }
    ]
  ] satisfies [string, unknown, WeightsFault][])(
    'refuses %s and says where',
    async (_, json, fault) => {
      expect(await faultOf(() => parseManifest(json))).toEqual(fault);
    }
  );

  it('reads the conventions of a set that names them', () => {
    const manifest = structuredClone(withConventions);
    expect(parseManifest(manifest)).toEqual(withConventions);
  });

  it.each([
    ['gamma', 1, broken('conventions.gamma', 'flag', '1')],
    ['epsilon', '0.001', broken('conventions.epsilon', 'number', '"0.001"')],
    [
      'inputScaling',
      { mean: [0.5, 0.5], deviation: [1, 1, 1] },
      broken('conventions.inputScaling.mean', 'three-numbers', '[0.5,0.5]')
    ]
  ])('refuses conventions whose %s is not what it should be', async (key, value, fault) => {
    const conventions = { ...slimConventions, [key]: value };
    expect(await faultOf(() => parseManifest({ ...withConventions, conventions }))).toEqual(fault);
  });
});
