import { describe, expect, it } from 'vitest';
import { buildNetwork, indexOps, type Op, type WindowOp } from '../network';
import type { Tensor } from '../tensors';
import { compareValues, valueTolerance } from './compare-values';
import { inputsBehind, rebuildValue, type ValueQuestion } from './rebuild-value';

const network = buildNetwork();
const ops = indexOps(network);

function find(scope: string): Op {
  const op = ops.get(`InceptionV3/${scope}`);
  if (op === undefined) throw new Error(`No op ${scope}.`);
  return op;
}

/** A window over a 4×5 map of one channel, whose values count 1, 2, 3… row by row. */
function windowOp(change: Partial<WindowOp>): WindowOp {
  const op = find('Mixed_5b/Branch_3/AvgPool_0a_3x3') as WindowOp;
  return { ...op, inShape: [1, 4, 5, 1], outShape: [1, 4, 5, 1], ...change };
}
const counting: Tensor = {
  shape: [1, 4, 5, 1],
  data: Float32Array.from({ length: 20 }, (_, index) => index + 1)
};

const ask = (op: Op, change: Partial<ValueQuestion> = {}): ValueQuestion => ({
  ...{ op, inputs: [counting], weights: null, cell: [0, 0], channel: 0, count: 2 },
  conventions: { averagePoolCountsPadding: false },
  ...change
});

describe('an average pool', () => {
  it.each([
    ['inside by its whole window', { cell: [1, 1] as const }, 9, false, 7],
    ['in a corner by the four cells that are there', {}, 4, false, 16 / 4],
    ['at an edge by six', { cell: [0, 2] as const }, 6, false, 5.5],
    [
      'by its whole window in a corner too where the weights count the padding',
      { conventions: { averagePoolCountsPadding: true } },
      9,
      true,
      16 / 9
    ]
  ])('divides %s', (_, change, divisor, countsPadding, value) => {
    const rebuilt = rebuildValue(ask(windowOp({}), change));
    expect(rebuilt).toMatchObject({ kind: 'mean', divisor, countsPadding, value });
  });
});

describe('a max pool', () => {
  it('names the cell that won', () => {
    const op = windowOp({ kind: 'max_pool', padding: 'VALID', stride: 2 });
    const rebuilt = rebuildValue(ask(op, { cell: [0, 1] }));
    expect(rebuilt).toMatchObject({ kind: 'max', value: 15, winners: [[2, 4]] });
  });

  it('lets no padding win over negative values, and names all that are equal', () => {
    const op = windowOp({ kind: 'max_pool' });
    const negative = { ...counting, data: new Float32Array(20).fill(-3) };
    expect(rebuildValue(ask(op, { inputs: [negative] }))).toMatchObject({
      value: -3,
      winners: [
        [0, 0],
        [0, 1],
        [1, 0],
        [1, 1]
      ]
    });
  });
});

describe('a convolution', () => {
  const op = windowOp({
    kind: 'conv',
    inShape: [1, 2, 2, 2],
    outShape: [1, 2, 2, 1],
    weights: find('Conv2d_1a_3x3').weights
  });
  const input: Tensor = { shape: [1, 2, 2, 2], data: Float32Array.of(1, 10, 2, 20, 3, 30, 4, 40) };
  // Kernel [3, 3, 2, 1]: the first channel counts 1 to 9, the second is −1 everywhere.
  const data = Float32Array.from({ length: 18 }, (_, i) => (i % 2 === 0 ? i / 2 + 1 : -1));
  const weights = {
    kernel: { shape: [3, 3, 2, 1], data },
    bias: Float32Array.of(40),
    batchNorm: {
      gamma: null,
      beta: Float32Array.of(42),
      movingMean: Float32Array.of(1),
      movingVariance: Float32Array.of(0.25),
      epsilon: 0
    }
  };

  it('is window times kernel per channel, the strongest first, the rest as a sum', () => {
    const rebuilt = rebuildValue(ask(op, { inputs: [input], weights, count: 1 }));
    // Top left: rows −1 to 1, columns −1 to 1, so five of nine cells are padding.
    const first = 1 * 5 + 2 * 6 + 3 * 8 + 4 * 9;
    expect(rebuilt).toMatchObject({
      window: { top: -1, left: -1, height: 3, width: 3 },
      strongest: [{ channel: 1, sum: -100 }],
      rest: { count: 1, sum: first },
      sum: first - 100,
      bias: 40,
      value: first - 60,
      magnitude: first + 140
    });
    if (rebuilt.kind !== 'convolution') throw new Error('Expected a convolution.');
    expect([...rebuilt.strongest[0].values]).toEqual([0, 0, 0, 0, 10, 20, 0, 30, 40]);
    expect(rebuilt.window.isPadding.filter(Boolean)).toHaveLength(5);
  });

  it('comes to the same with batch norm spelled out', () => {
    const rebuilt = rebuildValue(ask(op, { inputs: [input], weights }));
    // Scale 1 / √0.25 = 2, so the sum before is −23 / 2, and 42 − 1 · 2 is the bias of 40.
    expect(rebuilt).toMatchObject({
      sum: -23,
      batchNorm: { before: -11.5, mean: 1, variance: 0.25, beta: 42, after: 17 },
      value: 17
    });
  });

  it('ends at 0 where ReLU cuts it off', () => {
    const low = { ...weights, bias: Float32Array.of(0) };
    const rebuilt = rebuildValue(ask(op, { inputs: [input], weights: low }));
    expect(rebuilt).toMatchObject({ biased: -23, isRectified: true, value: 0 });
  });
});

describe('a concat', () => {
  const concat = find('Mixed_5b/concat');

  it.each([
    [0, 0, 0],
    [63, 0, 63],
    [64, 1, 0],
    [255, 3, 31]
  ])('has channel %i from input %i, where it is channel %i', (channel, part, local) => {
    const inputs = [64, 64, 96, 32].map((channels) => ({
      shape: [1, 1, 1, channels],
      data: Float32Array.from({ length: channels }, (_, index) => index)
    }));
    const rebuilt = rebuildValue(ask(concat, { inputs, channel }));
    expect(rebuilt).toMatchObject({ kind: 'concat', part, channel: local, value: local });
    expect(inputsBehind(concat, channel)).toEqual([part]);
  });
});

describe('softmax', () => {
  it('is a share among all classes, the largest competitors named', () => {
    const logits = { shape: [1, 3], data: Float32Array.of(0, Math.log(2), Math.log(5)) };
    const rebuilt = rebuildValue(ask(find('Predictions'), { inputs: [logits], channel: 1 }));
    if (rebuilt.kind !== 'softmax') throw new Error('Expected a softmax.');
    expect(rebuilt.value).toBeCloseTo(2 / 8, 6);
    expect(rebuilt.total).toBeCloseTo(8 / 5, 6);
    expect(rebuilt.largest.map(({ channel }) => channel)).toEqual([2, 1]);
    expect(rebuilt.rest.count).toBe(1);
  });

  it('stays finite with logits of a thousand', () => {
    const logits = { shape: [1, 2], data: Float32Array.of(1000, 0) };
    const rebuilt = rebuildValue(ask(find('Predictions'), { inputs: [logits] }));
    expect(rebuilt.value).toBe(1);
  });
});

it('dropout passes its input on', () => {
  const input = { shape: [1, 1, 1, 3], data: Float32Array.of(1, 2, 3) };
  const rebuilt = rebuildValue(ask(find('Logits/Dropout_1b'), { inputs: [input], channel: 2 }));
  expect(rebuilt).toMatchObject({ kind: 'passed', by: 'dropout', value: 3 });
});

it.each([
  ['outside the output', { cell: [4, 0] as const }, /Value \[4, 0, 0\]/],
  ['without the input', { inputs: [null] }, /Dropout_1b.*is missing/]
])('throws %s', (_, change, message) => {
  expect(() => rebuildValue(ask(find('Logits/Dropout_1b'), change))).toThrow(message);
});

it('a rounding is measured against the terms, not against what they leave', () => {
  const value = { value: 1e-4, magnitude: 100 };
  expect(compareValues(value, 2e-4)).toMatchObject({ isWithin: true });
  expect(compareValues(value, 1e-4 + 200 * valueTolerance)).toMatchObject({ isWithin: false });
  expect(compareValues({ value: 0, magnitude: 0 }, 0)).toMatchObject({ share: 0, isWithin: true });
});
