import { expect, it } from 'vitest';
import { buildNetwork, hasBatchNorm, isWindowOp } from '../network';
import { slimConventions, variablesOf } from './conventions';
import { foldOpWeights } from './op-weights';
import { drawUntrainedVariables } from './untrained-variables';

const convolutions = buildNetwork()
  .ops.filter(isWindowOp)
  .filter(({ kind }) => kind === 'conv');

it('a set with gamma holds one number a channel more for every batch norm, and none for the heads', () => {
  for (const op of convolutions) {
    const names = variablesOf(op, { ...slimConventions, gamma: true }).map(({ name }) => name);
    const own = op.weights.map(({ name }) => name);
    expect(names).toEqual(hasBatchNorm(op) ? [...own, `${op.scope}/BatchNorm/gamma`] : own);
    expect(variablesOf(op, slimConventions)).toBe(op.weights);
  }
});

it('the weights of an op are folded with the gamma and the epsilon of their set', () => {
  const [op] = convolutions;
  const draw = () => drawUntrainedVariables(op, 1);
  const gamma = new Float32Array(op.outShape[3]).fill(3);
  const plain = foldOpWeights(op, draw(), { conventions: slimConventions, isUntrained: true });
  const conventions = { gamma: true, epsilon: 0.5 };
  const variables = new Map([...draw(), [`${op.scope}/BatchNorm/gamma`, gamma]]);
  const folded = foldOpWeights(op, variables, { conventions, isUntrained: true });
  const ratio = (3 / Math.sqrt(1 + 0.5)) * Math.sqrt(1 + slimConventions.epsilon);
  expect(folded.kernel[0] / plain.kernel[0]).toBeCloseTo(ratio, 5);
});
