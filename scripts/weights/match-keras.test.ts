import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildNetwork } from '../../src/lib/network';
import { readKerasModel, type KerasLayer, type KerasModel } from './keras-graph';
import { matchKeras } from './match-keras';
import { packageName, readModel } from './read-package';

const base = buildNetwork({ finalEndPoint: 'Mixed_7c' });
const model = readKerasModel(readModel(join('node_modules', packageName)));
const matches = matchKeras(base, model);

function withLayer(name: string, change: (layer: KerasLayer) => Partial<KerasLayer>): KerasModel {
  const layers = new Map(model.layers);
  const layer = layers.get(name);
  if (layer === undefined) throw new Error(`no layer ${name}`);
  layers.set(name, { ...layer, ...change(layer) });
  return { ...model, layers };
}

describe('matchKeras on the package', () => {
  it.each([
    ['Conv2d_1a_3x3', 'activation_1'],
    ['Conv2d_2a_3x3', 'activation_2'],
    ['Conv2d_2b_3x3', 'activation_3'],
    ['MaxPool_3a_3x3', 'max_pooling2d_1'],
    ['Conv2d_3b_1x1', 'activation_4'],
    ['Conv2d_4a_3x3', 'activation_5'],
    ['MaxPool_5a_3x3', 'max_pooling2d_2'],
    ['Mixed_5b/concat', 'mixed0'],
    ['Mixed_5c/concat', 'mixed1'],
    ['Mixed_5d/concat', 'mixed2'],
    ['Mixed_6a/concat', 'mixed3'],
    ['Mixed_6b/concat', 'mixed4'],
    ['Mixed_6c/concat', 'mixed5'],
    ['Mixed_6d/concat', 'mixed6'],
    ['Mixed_6e/concat', 'mixed7'],
    ['Mixed_7a/concat', 'mixed8'],
    ['Mixed_7b/Branch_1/concat', 'mixed9_0'],
    ['Mixed_7b/Branch_2/concat', 'concatenate_1'],
    ['Mixed_7b/concat', 'mixed9'],
    ['Mixed_7c/Branch_1/concat', 'mixed9_1'],
    ['Mixed_7c/Branch_2/concat', 'concatenate_2'],
    ['Mixed_7c/concat', 'mixed10']
  ])('finds that %s is %s', (scope, layer) => {
    expect(matches.get(`InceptionV3/${scope}`)?.outputLayer).toBe(layer);
  });

  // Keras lists the first module's layers as 9, 7, 10, 6, 8, 11, 12, but numbers them branch by branch.
  it.each([
    ['Branch_0/Conv2d_0a_1x1', 6],
    ['Branch_1/Conv2d_0a_1x1', 7],
    ['Branch_1/Conv2d_0b_5x5', 8],
    ['Branch_2/Conv2d_0a_1x1', 9],
    ['Branch_2/Conv2d_0b_3x3', 10],
    ['Branch_2/Conv2d_0c_3x3', 11],
    ['Branch_3/Conv2d_0b_1x1', 12]
  ])('tells the equal 1×1 convolutions of Mixed_5b apart: %s is number %i', (scope, number) => {
    expect(matches.get(`InceptionV3/Mixed_5b/${scope}`)).toEqual({
      outputLayer: `activation_${number}`,
      convolution: `conv2d_${number}`,
      batchNorm: `batch_normalization_${number}`
    });
  });

  it('keeps the order of the equal convolutions that stand side by side in Mixed_7b and 7c', () => {
    const numberOf = (scope: string) => matches.get(`InceptionV3/${scope}`)?.convolution;
    expect(numberOf('Mixed_7b/Branch_1/Conv2d_0b_1x3')).toBe('conv2d_79');
    expect(numberOf('Mixed_7b/Branch_1/Conv2d_0b_3x1')).toBe('conv2d_80');
    expect(numberOf('Mixed_7c/Branch_2/Conv2d_0c_1x3')).toBe('conv2d_92');
    expect(numberOf('Mixed_7c/Branch_2/Conv2d_0d_3x1')).toBe('conv2d_93');
  });

  it('gives every op of the base one layer and no layer to two ops', () => {
    const layers = [...matches.values()].map((match) => match.outputLayer);
    expect([...matches.keys()]).toEqual(base.ops.map((op) => op.scope));
    expect(new Set(layers).size).toBe(base.ops.length);
    expect(new Set([...matches.values()].flatMap((match) => match.convolution ?? [])).size).toBe(
      94
    );
  });
});

describe('matchKeras on another network', () => {
  it.each([
    [
      'another stride',
      withLayer('conv2d_1', ({ config }) => ({ config: { ...config, strides: [1, 1] } })),
      'conv2d_1 does not fit InceptionV3/Conv2d_1a_3x3: strides is [1,1], not [2,2]'
    ],
    [
      'another epsilon',
      withLayer('batch_normalization_6', ({ config }) => ({
        config: { ...config, epsilon: 1e-5 }
      })),
      'batch_normalization_6 does not fit InceptionV3/Mixed_5b/Branch_0/Conv2d_0a_1x1: epsilon is 0.00001, not 0.001'
    ],
    [
      'a max pool in the last module (the 2015 graph)',
      withLayer('average_pooling2d_9', () => ({ className: 'MaxPooling2D' })),
      'InceptionV3/Mixed_7c/Branch_3/AvgPool_0a_3x3 was expected where the Keras model has average_pooling2d_9'
    ],
    [
      'branches in another order',
      withLayer('mixed0', ({ inputs }) => ({ inputs: [...inputs].reverse() })),
      'does not fit InceptionV3/Mixed_5b/Branch_'
    ],
    [
      'a branch too few',
      withLayer('mixed3', ({ inputs }) => ({ inputs: inputs.slice(1) })),
      'InceptionV3/Mixed_6a/concat was expected where the Keras model has mixed3'
    ],
    [
      'a module read past another',
      withLayer('conv2d_20', () => ({ inputs: ['mixed0'] })),
      'InceptionV3/Mixed_5'
    ],
    [
      'a wire to nowhere',
      withLayer('mixed10', () => ({
        inputs: ['activation_86', 'mixed9_1', 'concatenate_2', 'activation_95']
      })),
      'The Keras model has no layer activation_95'
    ]
  ])('refuses %s by name', (_, other, sentence) => {
    expect(() => matchKeras(base, other)).toThrow(sentence);
  });
});
