import { describe, expect, it } from 'vitest';
import { buildNetwork } from '../network';
import { imageNetScaling, slimConventions } from '../weights';
import { nameForTorch, type FileTensor } from './__fixtures__/name-for-torch';
import { seedWeights, smallNetworkOf } from './__fixtures__/seeded-weights';
import { findConventions } from './conventions';
import { matchTensors, requireWholeNetwork } from './match-tensors';
import { WeightFileError } from './weight-file-error';

function listed(tensors: readonly Omit<FileTensor, 'values'>[]) {
  return {
    tensors: tensors.map(({ name, shape }) => ({ name, shape, dtype: 'float32' as const }))
  };
}

const torch = nameForTorch(seedWeights());
const slim = seedWeights({ gamma: false, numClasses: 1001 });

describe('PyTorch’s names', () => {
  it('are all matched, whatever stands before them, and counters are not told of', () => {
    const counter = { name: 'module.Conv2d_1a_3x3.bn.num_batches_tracked', shape: [] };
    const renamed = torch.map((tensor) => ({ ...tensor, name: `module.${tensor.name}` }));
    const matching = matchTensors(listed([...renamed, counter]), smallNetworkOf);
    expect(matching).toMatchObject({ missing: [], misshapen: [], leftOver: [], classes: 5 });
    expect(matching.matched).toHaveLength(torch.length);
    expect(findConventions(matching, 'model.safetensors')).toEqual({
      scheme: { value: 'torch', basis: 'found' },
      gamma: { value: true, basis: 'found' },
      epsilon: { value: 0.001, basis: 'assumed' },
      averagePoolCountsPadding: { value: true, basis: 'assumed' },
      inputScaling: { value: slimConventions.inputScaling, basis: 'assumed' },
      auxHead: { value: true, basis: 'found' },
      classes: { value: 5, basis: 'found' },
      classNumbering: { value: 'unknown', basis: 'assumed' }
    });
    expect(findConventions(matching, 'gluon_in1k.pth').inputScaling.value).toBe(imageNetScaling);
  });

  it('may lack a head, but not a part of one', () => {
    const without = matchTensors(
      listed(torch.filter(({ name }) => !name.startsWith('AuxLogits'))),
      smallNetworkOf
    );
    expect(without).toMatchObject({ heads: ['Logits'], missing: [] });
    const half = matchTensors(
      listed(torch.filter(({ name }) => name !== 'AuxLogits.fc.bias')),
      smallNetworkOf
    );
    expect(() => requireWholeNetwork(half)).toThrow(WeightFileError);
    expect(half.missing).toMatchObject([{ tensor: 'AuxLogits.fc.bias' }]);
  });

  it('with another shape, and names of nothing, are reported with both sides', () => {
    const changed = torch.map((tensor) => {
      return tensor.name === 'Mixed_5b.branch5x5_2.conv.weight'
        ? { ...tensor, shape: [1] }
        : tensor;
    });
    const extra = { name: 'Mixed_8a.conv.weight', shape: [3] };
    const { misshapen, leftOver } = matchTensors(listed([...changed, extra]), smallNetworkOf);
    expect(leftOver).toMatchObject([extra]);
    expect(misshapen).toMatchObject([
      {
        held: { name: 'Mixed_5b.branch5x5_2.conv.weight', shape: [1] },
        wanted: { variable: { name: 'InceptionV3/Mixed_5b/Branch_1/Conv2d_0b_5x5/weights' } }
      }
    ]);
  });
});

describe('Slim’s names', () => {
  it('are matched as they stand, with the background among the classes', () => {
    const matching = matchTensors(listed(slim), smallNetworkOf);
    expect(matching).toMatchObject({ scheme: 'slim', missing: [], leftOver: [], hasGamma: false });
    const { classes, classNumbering } = findConventions(matching, '');
    expect([classes.value, classNumbering.value]).toEqual([1001, 'background-first']);
  });
});

it.each([
  ['another network', listed([{ name: 'layer1.0.conv1.weight', shape: [64, 64, 3, 3] }])],
  ['one that shares a name', listed(torch.slice(0, 5))],
  ['the network with other depths', listed(buildNetwork().ops.flatMap((op) => op.weights))]
])('%s is no Inception V3', (_, file) => {
  expect(() => matchTensors(file, smallNetworkOf)).toThrow('not-inception-v3');
});
