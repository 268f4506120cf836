import { describe, expect, it } from 'vitest';
import { buildNetwork } from '../network';
import { createSmallWeights, smallNetwork } from './__fixtures__/small-weights';
import { checkManifest, requireFittingShapes } from './check-manifest';
import type { Manifest, ManifestShardSet, ManifestTensor } from './manifest';

const { manifest } = createSmallWeights();
const [first] = manifest.shardSets;

function withFirstSet(changes: Partial<ManifestShardSet>): Manifest {
  const [, ...others] = manifest.shardSets;
  return { ...manifest, shardSets: [{ ...first, ...changes }, ...others] };
}

function withTensor(index: number, changes: Partial<ManifestTensor>): Manifest {
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
      'hold the tensor InceptionV3/Conv2d_1a_3x3/BatchNorm/gamma, which the network does not have there'
    ],
    [
      'a tensor under the wrong end point',
      withTensor(0, { name: 'InceptionV3/Conv2d_2a_3x3/weights' }),
      'The weights of Conv2d_1a_3x3 hold the tensor InceptionV3/Conv2d_2a_3x3/weights'
    ],
    [
      'an unknown end point',
      withFirstSet({ endPoint: 'Mixed_8a' }),
      'The weights of Mixed_8a hold the tensor'
    ],
    [
      'another shape',
      withTensor(1, { shape: [3] }),
      'InceptionV3/Conv2d_1a_3x3/BatchNorm/beta as [3], but this network asks for [2]'
    ],
    [
      'the same count in another order',
      withTensor(0, { shape: [3, 3, 2, 3] }),
      'as [3, 3, 2, 3], but this network asks for [3, 3, 3, 2]'
    ],
    ['overlapping tensors', withTensor(2, { offset: 3 }), 'BatchNorm/moving_mean starts at byte 3'],
    [
      'a missing tensor',
      withFirstSet({
        tensors: first.tensors.slice(0, 3),
        shards: [{ ...first.shards[0], sizeBytes: 58 }]
      }),
      'The weights lack the tensor InceptionV3/Conv2d_1a_3x3/BatchNorm/moving_variance'
    ],
    [
      'a missing end point',
      { ...manifest, shardSets: manifest.shardSets.slice(1) },
      'The weights lack the tensor InceptionV3/Conv2d_1a_3x3/weights'
    ],
    [
      'files that are too small',
      withFirstSet({ shards: first.shards.slice(1) }),
      'The files of Conv2d_1a_3x3 hold 30 bytes, but its tensors need 60'
    ]
  ])('refuses %s by name', (_, broken, sentence) => {
    expect(() => checkManifest(broken, smallNetwork)).toThrow(sentence);
  });
});

describe('requireFittingShapes', () => {
  it('tells a reader of another depth to take the untrained weights', () => {
    expect(() => requireFittingShapes(first, buildNetwork({ depthMultiplier: 0.5 }))).toThrow(
      'as [3, 3, 3, 2], but this network asks for [3, 3, 3, 16]. Choose the untrained weights'
    );
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
      expect(() => requireFittingShapes(set, network)).not.toThrow();
    }
  });
});
