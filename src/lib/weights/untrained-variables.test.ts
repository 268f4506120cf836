import { describe, expect, it } from 'vitest';
import { buildNetwork, indexOps, type Op } from '../network';
import { drawUntrainedVariables } from './untrained-variables';

const ops = indexOps(buildNetwork());

function requireOp(shortScope: string): Op {
  const op = ops.get(`InceptionV3/${shortScope}`);
  if (op === undefined) throw new Error(`no op ${shortScope}`);
  return op;
}

function drawKernel(op: Op, seed = 1): Float32Array {
  return drawUntrainedVariables(op, seed).get(`${op.scope}/weights`) ?? new Float32Array();
}

describe('drawUntrainedVariables', () => {
  // Cutting a normal at two deviations leaves 0.8796 of its deviation, which Slim's 1.3 makes up for.
  it.each([
    ['Mixed_6b/Branch_1/Conv2d_0b_1x7', Math.sqrt(2.6 / (1 * 7 * 128))],
    ['AuxLogits/Conv2d_1b_1x1', Math.sqrt(2.6 / 768)],
    ['AuxLogits/Conv2d_2a_5x5', 0.01],
    ['AuxLogits/Conv2d_2b_1x1', 0.001],
    ['Logits/Conv2d_1c_1x1', Math.sqrt(2.6 / 2048)]
  ])('draws the kernel of %s from Slim’s truncated normal', (scope, deviation) => {
    const kernel = drawKernel(requireOp(scope));
    const mean = kernel.reduce((sum, value) => sum + value, 0) / kernel.length;
    const square = kernel.reduce((sum, value) => sum + value * value, 0) / kernel.length;
    const largest = kernel.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    expect(Math.abs(mean)).toBeLessThan(0.02 * deviation);
    expect(Math.sqrt(square) / deviation).toBeCloseTo(0.8796, 2);
    expect(largest).toBeLessThanOrEqual(Math.fround(2 * deviation));
    expect(largest).toBeGreaterThan(1.95 * deviation);
  });

  it('starts batch norm with beta 0, mean 0 and variance 1', () => {
    const op = requireOp('Conv2d_1a_3x3');
    const variables = drawUntrainedVariables(op, 1);
    expect(variables.get(`${op.scope}/BatchNorm/beta`)).toEqual(new Float32Array(32));
    expect(variables.get(`${op.scope}/BatchNorm/moving_mean`)).toEqual(new Float32Array(32));
    expect(variables.get(`${op.scope}/BatchNorm/moving_variance`)).toEqual(
      new Float32Array(32).fill(1)
    );
  });

  it('starts the biases of the two heads with 0', () => {
    const op = requireOp('Logits/Conv2d_1c_1x1');
    const biases = drawUntrainedVariables(op, 1).get(`${op.scope}/biases`);
    expect(biases).toEqual(new Float32Array(1000));
  });

  it('gives the same values for the same seed, whatever was drawn before', () => {
    const op = requireOp('Mixed_5b/Branch_0/Conv2d_0a_1x1');
    const alone = drawKernel(op, 7);
    drawKernel(requireOp('Conv2d_1a_3x3'), 7);
    expect(drawKernel(op, 7)).toEqual(alone);
  });

  it('gives these very values for seed 2015, so that a printed seed keeps its meaning', () => {
    const kernel = drawKernel(requireOp('Conv2d_1a_3x3'), 2015);
    expect(Array.from(kernel.subarray(0, 4), (value) => value.toFixed(6))).toEqual([
      '-0.063382',
      '-0.619490',
      '-0.179574',
      '0.339075'
    ]);
  });

  it('gives other values for another seed and for another variable', () => {
    const op = requireOp('Mixed_5b/Branch_0/Conv2d_0a_1x1');
    const sameShape = requireOp('Mixed_5b/Branch_2/Conv2d_0a_1x1');
    expect(drawKernel(op, 8)).not.toEqual(drawKernel(op, 7));
    expect(drawKernel(sameShape, 7)).not.toEqual(drawKernel(op, 7));
  });
});
