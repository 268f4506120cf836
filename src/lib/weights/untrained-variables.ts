import { countElements, initialKernelOf, type Op, type Variable } from '../network';
import { createRandom, seedOfText } from '../random';
import { drawTruncatedNormal } from './truncated-normal';

/** Printed wherever untrained weights are shown, so that the same maps can be had again. */
export const defaultSeed = 2015;

/**
 * Values of an op's variables before any training, by variable name, as Slim initialises them: kernels from a truncated
 * normal, moving variance 1, everything else 0. The same seed and name always give the same values.
 */
export function drawUntrainedVariables(op: Op, seed: number): ReadonlyMap<string, Float32Array> {
  return new Map(op.weights.map((variable) => [variable.name, drawVariable(op, variable, seed)]));
}

function drawVariable(op: Op, variable: Variable, seed: number): Float32Array {
  const count = countElements(variable.shape);
  if (variable.name.endsWith('/weights')) {
    const random = createRandom(seedOfText(`${seed}:${variable.name}`));
    return drawTruncatedNormal(count, kernelDeviation(op, variable), random);
  }
  const values = new Float32Array(count);
  return variable.name.endsWith('/moving_variance') ? values.fill(1) : values;
}

/**
 * Slim's variance_scaling_initializer with its defaults: factor 2, fan in, and 1.3 to make up for the cut tails
 * (tf_slim/layers/initializers.py).
 */
function kernelDeviation(op: Op, kernel: Variable): number {
  const initial = initialKernelOf(op);
  if (initial.kind === 'truncated-normal') return initial.standardDeviation;
  const fanIn = countElements(kernel.shape.slice(0, 3));
  return Math.sqrt((1.3 * 2) / fanIn);
}
