import { describe, expect, it } from 'vitest';
import { buildNetwork, hasBatchNorm } from '../network';
import { faultOf } from './__fixtures__/fault-of';
import { createSmallWeights, smallNetwork } from './__fixtures__/small-weights';
import { checkManifest, requireFittingShapes } from './check-manifest';
import { slimConventions } from './conventions';
import type { Manifest, ManifestShardSet, ManifestTensor } from './manifest';

const { manifest } = createSmallWeights();
const [first] = manifest.shardSets;

function withFirstSet(changes: Partial<ManifestShardSet>): Manifest {
  const [, ...others] = manifest.shardSets;
  return { ...manifest, shardSets: [{ ...first, ...changes }, ...others] };
}

function withTensor(
  index: number,
  changes: Partial<Pick<ManifestTensor, 'name' | 'shape' | 'offset'>>
): Manifest {
  return withFirstSet({
    tensors: first.tensors.map((tensor, at) => (at === index ? { ...tensor, ...changes } : tensor))
  });
}

describe('checkManifest', () => {
  it('accepts a complete trunk without heads', () => {
    expect(() => checkManifest(manifest, smallNetwork)).not.toThrow();
  });

  it.each([
    [
      'a name that the network does not have',
      withTensor(1, { name: 'InceptionV3/Conv2d_1a_3x3/BatchNorm/gamma' }),
      {
        kind: 'unknown-tensor',
        tensor: 'InceptionV3/Conv2d_1a_3x3/BatchNorm/gamma',
        endPoint: 'Conv2d_1a_3x3'
      }
    ],
    [
      'a tensor under the wrong end point',
      withTensor(0, { name: 'InceptionV3/Conv2d_2a_3x3/weights' }),
      {
        kind: 'unknown-tensor',
        tensor: 'InceptionV3/Conv2d_2a_3x3/weights',
        endPoint: 'Conv2d_1a_3x3'
      }
    ],
    [
      'an unknown end point',
      withFirstSet({ endPoint: 'Mixed_8a' }),
      { kind: 'unknown-tensor', endPoint: 'Mixed_8a' }
    ],
    [
      'another shape',
      withTensor(1, { shape: [3] }),
      {
        kind: 'wrong-shape',
        tensor: 'InceptionV3/Conv2d_1a_3x3/BatchNorm/beta',
        held: [3],
        wanted: [2],
        isOtherNetwork: false
      }
    ],
    [
      'the same count in another order',
      withTensor(0, { shape: [3, 3, 2, 3] }),
      { kind: 'wrong-shape', held: [3, 3, 2, 3], wanted: [3, 3, 3, 2] }
    ],
    [
      'overlapping tensors',
      withTensor(2, { offset: 3 }),
      {
        kind: 'misplaced-tensor',
        tensor: 'InceptionV3/Conv2d_1a_3x3/BatchNorm/moving_mean',
        endPoint: 'Conv2d_1a_3x3',
        startByte: 3,
        expectedByte: 56
      }
    ],
    [
      'a missing tensor',
      withFirstSet({
        tensors: first.tensors.slice(0, 3),
        shards: [{ ...first.shards[0], sizeBytes: 58 }]
      }),
      {
        kind: 'missing-tensor',
        tensor: 'InceptionV3/Conv2d_1a_3x3/BatchNorm/moving_variance'
      }
    ],
    [
      'a missing end point',
      { ...manifest, shardSets: manifest.shardSets.slice(1) },
      { kind: 'missing-tensor', tensor: 'InceptionV3/Conv2d_1a_3x3/weights' }
    ],
    [
      'files that are too small',
      withFirstSet({ shards: first.shards.slice(1) }),
      { kind: 'wrong-size', endPoint: 'Conv2d_1a_3x3', sizeBytes: 30, neededBytes: 60 }
    ]
  ] as const)('refuses %s by name', async (_, broken, fault) => {
    expect(await faultOf(() => checkManifest(broken, smallNetwork))).toMatchObject(fault);
  });

  it('asks for a gamma of every batch norm where the conventions have one', async () => {
    const withGamma = { ...manifest, conventions: { ...slimConventions, gamma: true } };
    const { scope } = smallNetwork.ops.filter(hasBatchNorm)[0];
    const fault = await faultOf(() => checkManifest(withGamma, smallNetwork));
    expect(fault).toEqual({ kind: 'missing-tensor', tensor: `${scope}/BatchNorm/gamma` });
  });
});

describe('requireFittingShapes', () => {
  const conventions = slimConventions;

  it('refuses another depth, and knows that the network is at fault and not the weights', async () => {
    const network = buildNetwork({ depthMultiplier: 0.5 });
    const fault = await faultOf(() => requireFittingShapes(first, { network, conventions }));
    expect(fault).toMatchObject({
      kind: 'wrong-shape',
      held: [3, 3, 3, 2],
      wanted: [3, 3, 3, 16],
      isOtherNetwork: true
    });
  });

  it('minds neither another input size nor another number of classes', () => {
    const network = buildNetwork({
      ...smallNetwork.config,
      inputHeight: 150,
      inputWidth: 200,
      numClasses: 7,
      auxLogits: false,
      globalPool: true
    });
    for (const set of manifest.shardSets) {
      expect(() => requireFittingShapes(set, { network, conventions })).not.toThrow();
    }
  });
});
