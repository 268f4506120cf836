import { describe, expect, it } from 'vitest';
import { buildNetwork, outputOpOf, type NetworkConfiguration } from '../network';
import { findClassHead } from './find-class-head';

function headOf(endPoint: string, config: Partial<NetworkConfiguration> = {}) {
  const network = buildNetwork(config);
  const op = outputOpOf(network, endPoint);
  if (op === undefined) throw new Error(`There is no ${endPoint}.`);
  return findClassHead(network, op);
}

describe('the head that an op belongs to', () => {
  it.each(['Predictions', 'Logits'])('%s reads the mean of Mixed_7c, branch by branch', (name) => {
    const head = headOf(name);
    expect(head).toMatchObject({
      logits: { scope: 'InceptionV3/Logits/Conv2d_1c_1x1' },
      classCount: 1000,
      source: { kind: 'map', op: { scope: 'InceptionV3/Mixed_7c/concat' }, window: [8, 8] }
    });
    const parts = head?.source.kind === 'map' ? head.source.parts : [];
    expect(parts.map(({ name: part, count }) => [part, count])).toEqual([
      ['Branch_0', 320],
      ['Branch_1', 768],
      ['Branch_2', 768],
      ['Branch_3', 192]
    ]);
    expect(parts.map(({ firstChannel }) => firstChannel)).toEqual([0, 320, 1088, 1856]);
  });

  it('AuxLogits has convolutions with ReLU in between', () => {
    expect(headOf('AuxLogits')?.source).toEqual({ kind: 'rectified' });
  });

  it.each(['Mixed_7c', 'AvgPool_1a', 'PreLogits'])('%s belongs to none', (name) => {
    expect(headOf(name)).toBeNull();
  });
});

describe('another configuration', () => {
  const cases: readonly [string, Partial<NetworkConfiguration>, readonly [number, number]][] = [
    ['a small image', { inputHeight: 139, inputWidth: 171 }, [3, 4]],
    [
      'a global pool',
      { inputHeight: 427, inputWidth: 363, globalPool: true, auxLogits: false },
      [12, 10]
    ],
    ['a map of which the pool reads a part', { inputHeight: 331, inputWidth: 331 }, [8, 8]],
    ['scores that are not squeezed', { spatialSqueeze: false }, [8, 8]]
  ];
  it.each(cases)('%s', (_, config, window) => {
    expect(headOf('Predictions', config)?.source).toMatchObject({ kind: 'map', window });
  });

  it('leaves several cells where the pool is smaller than the map', () => {
    const config = { inputHeight: 427, inputWidth: 363, spatialSqueeze: false };
    expect(headOf('Predictions', config)?.source).toEqual({ kind: 'several-cells', cells: [3, 2] });
  });
});
