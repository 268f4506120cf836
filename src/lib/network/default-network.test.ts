import { describe, expect, it } from 'vitest';
import {
  baseEndPoints,
  buildNetwork,
  countElements,
  imageScope,
  indexOps,
  inShapesOf,
  isWindowOp,
  outputOpOf,
  shortScope
} from '.';

const network = buildNetwork();
const scopesOf = (endPoint: string) =>
  network.ops.filter((op) => op.endPoint === endPoint).map((op) => shortScope(op.scope));

describe('the default network', () => {
  it('has 132 ops of the published kinds', () => {
    const counts: Record<string, number> = {};
    for (const { kind } of network.ops) counts[kind] = (counts[kind] ?? 0) + 1;
    expect(counts).toEqual({
      conv: 98,
      max_pool: 4,
      avg_pool: 11,
      concat: 15,
      dropout: 1,
      squeeze: 2,
      softmax: 1
    });
    expect(network.ops).toHaveLength(132);
  });

  it('has Slim’s 23 end points, in order, with the shapes of its docstring', () => {
    expect(network.endPoints.map(({ name, shape }) => [name, shape.slice(1).join('x')])).toEqual([
      ['Conv2d_1a_3x3', '149x149x32'],
      ['Conv2d_2a_3x3', '147x147x32'],
      ['Conv2d_2b_3x3', '147x147x64'],
      ['MaxPool_3a_3x3', '73x73x64'],
      ['Conv2d_3b_1x1', '73x73x80'],
      ['Conv2d_4a_3x3', '71x71x192'],
      ['MaxPool_5a_3x3', '35x35x192'],
      ['Mixed_5b', '35x35x256'],
      ['Mixed_5c', '35x35x288'],
      ['Mixed_5d', '35x35x288'],
      ['Mixed_6a', '17x17x768'],
      ['Mixed_6b', '17x17x768'],
      ['Mixed_6c', '17x17x768'],
      ['Mixed_6d', '17x17x768'],
      ['Mixed_6e', '17x17x768'],
      ['Mixed_7a', '8x8x1280'],
      ['Mixed_7b', '8x8x2048'],
      ['Mixed_7c', '8x8x2048'],
      ['AuxLogits', '1000'],
      ['AvgPool_1a', '1x1x2048'],
      ['PreLogits', '1x1x2048'],
      ['Logits', '1000'],
      ['Predictions', '1000']
    ]);
  });

  it('has the published totals', () => {
    expect(network.totals).toEqual({
      baseParams: 21_802_784,
      auxParams: 3_327_592,
      logitsParams: 2_049_000,
      params: 21_802_784 + 3_327_592 + 2_049_000,
      baseMultiplyAdds: 5_711_168_096,
      auxMultiplyAdds: 5_683_200,
      logitsMultiplyAdds: 2_048_000,
      multiplyAdds: 5_711_168_096 + 5_683_200 + 2_048_000
    });
    expect(network.totals.baseParams + network.totals.logitsParams).toBe(23_851_784);
  });

  it('counts 94 base convolutions, 34 of them not square', () => {
    const kernels = buildNetwork({ finalEndPoint: 'Mixed_7c' }).ops.flatMap((op) =>
      isWindowOp(op) && op.kind === 'conv' ? [op.kernel] : []
    );
    expect(kernels).toHaveLength(94);
    expect(kernels.filter(([height, width]) => height !== width)).toHaveLength(34);
  });

  it('totals are the sums of its ops, each worked out from its variables and shapes', () => {
    let params = 0;
    let multiplyAdds = 0;
    for (const op of network.ops) {
      const weights = op.weights.find(({ name }) => name.endsWith('/weights'));
      params += op.weights.reduce((sum, { shape }) => sum + countElements(shape), 0);
      if (weights) {
        multiplyAdds += countElements(weights.shape) * op.outShape[1] * op.outShape[2];
      }
    }
    expect({ params, multiplyAdds }).toEqual({
      params: network.totals.params,
      multiplyAdds: network.totals.multiplyAdds
    });
  });

  it('looks back at the image through the published receptive fields', () => {
    const fields = baseEndPoints
      .filter((name) => name.startsWith('Mixed'))
      .map((name) => outputOpOf(network, name)?.receptiveField);
    const sides = [63, 95, 127, 159, 351, 543, 735, 927, 1055, 1183, 1311];
    expect(fields).toEqual(sides.map((side) => [side, side]));
    expect(outputOpOf(network, 'Mixed_7c')?.effectiveStride).toEqual([32, 32]);
    expect(outputOpOf(network, 'Predictions')?.receptiveField).toBeNull();
  });

  it('keeps Slim’s naming quirks', () => {
    expect(scopesOf('Mixed_5c')).toEqual(
      expect.arrayContaining(['Mixed_5c/Branch_1/Conv2d_0b_1x1', 'Mixed_5c/Branch_1/Conv_1_0c_5x5'])
    );
    const ops = indexOps(network);
    for (const branch of ['Branch_0', 'Branch_1']) {
      const op = ops.get(`InceptionV3/Mixed_6a/${branch}/Conv2d_1a_1x1`);
      expect(op).toMatchObject({ kernel: [3, 3], stride: 2, padding: 'VALID' });
    }
    expect(scopesOf('Mixed_7b').filter((scope) => scope.includes('Branch_1'))).toEqual([
      'Mixed_7b/Branch_1/Conv2d_0a_1x1',
      'Mixed_7b/Branch_1/Conv2d_0b_1x3',
      'Mixed_7b/Branch_1/Conv2d_0b_3x1',
      'Mixed_7b/Branch_1/concat'
    ]);
    expect(scopesOf('Mixed_7c').filter((scope) => scope.includes('Branch_1'))).toContain(
      'Mixed_7c/Branch_1/Conv2d_0c_3x1'
    );
    for (const module of ['Mixed_7b', 'Mixed_7c']) {
      expect(scopesOf(module)).toContain(`${module}/Branch_2/Conv2d_0c_1x3`);
      expect(scopesOf(module)).toContain(`${module}/Branch_2/Conv2d_0d_3x1`);
    }
  });

  it('gives every op the fields that other programs read', () => {
    expect(indexOps(network).get('InceptionV3/Mixed_5b/Branch_1/Conv2d_0b_5x5')).toEqual({
      scope: 'InceptionV3/Mixed_5b/Branch_1/Conv2d_0b_5x5',
      endPoint: 'Mixed_5b',
      part: 'base',
      branch: 'Branch_1',
      kind: 'conv',
      inputs: ['InceptionV3/Mixed_5b/Branch_1/Conv2d_0a_1x1'],
      kernel: [5, 5],
      stride: 1,
      padding: 'SAME',
      inShape: [1, 35, 35, 48],
      outShape: [1, 35, 35, 64],
      weights: [
        { name: 'InceptionV3/Mixed_5b/Branch_1/Conv2d_0b_5x5/weights', shape: [5, 5, 48, 64] },
        ...['beta', 'moving_mean', 'moving_variance'].map((name) => ({
          name: `InceptionV3/Mixed_5b/Branch_1/Conv2d_0b_5x5/BatchNorm/${name}`,
          shape: [64]
        }))
      ],
      params: 76_992,
      multiplyAdds: 94_080_000,
      receptiveField: [63, 63],
      effectiveStride: [8, 8]
    });
  });

  it('gives the two classifiers biases and no batch norm', () => {
    const names = network.ops
      .filter((op) => op.weights.some(({ name }) => name.endsWith('/biases')))
      .map((op) => [shortScope(op.scope), op.weights.length]);
    expect(names).toEqual([
      ['AuxLogits/Conv2d_2b_1x1', 2],
      ['Logits/Conv2d_1c_1x1', 2]
    ]);
  });

  it('stands in construction order: every input comes before its reader, with the shape it reads', () => {
    const seen = new Map([[imageScope, [1, 299, 299, 3] as readonly number[]]]);
    for (const op of network.ops) {
      expect(op.inputs.map((scope) => seen.get(scope))).toEqual(inShapesOf(op));
      expect(seen.has(op.scope)).toBe(false);
      seen.set(op.scope, op.outShape);
    }
    const first = (endPoint: string) => network.ops.findIndex((op) => op.endPoint === endPoint);
    expect(first('AuxLogits')).toBeGreaterThan(first('Mixed_7c'));
    expect(first('AuxLogits')).toBeLessThan(first('AvgPool_1a'));
  });

  it('reads the auxiliary head from Mixed_6e', () => {
    const pool = indexOps(network).get('InceptionV3/AuxLogits/AvgPool_1a_5x5');
    expect(pool).toMatchObject({ inputs: ['InceptionV3/Mixed_6e/concat'], stride: 3 });
    expect(pool?.outShape).toEqual([1, 5, 5, 768]);
  });

  it('pads inside modules and nowhere else but at Conv2d_2b_3x3', () => {
    const valid = network.ops
      .filter((op) => isWindowOp(op) && op.padding === 'VALID' && op.endPoint.startsWith('Mixed'))
      .map((op) => [op.endPoint, op.stride]);
    expect(valid).toEqual([
      ...Array.from({ length: 3 }, () => ['Mixed_6a', 2]),
      ...Array.from({ length: 3 }, () => ['Mixed_7a', 2])
    ]);
    const stem = network.ops.filter((op) => op.endPoint === op.scope.split('/')[1]);
    const padded = stem.filter((op) => isWindowOp(op) && op.padding === 'SAME');
    expect(padded.map((op) => op.endPoint)).toContain('Conv2d_2b_3x3');
  });
});
