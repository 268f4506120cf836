import { batchNormEpsilon, hasBatchNorm, type Op, type WindowOp } from '../network';
import { foldBatchNorm } from './fold-batch-norm';
import { WeightsError } from './weights-error';

/** One convolution ready to run: batch norm is folded in. */
export interface OpWeights {
  readonly kernel: Float32Array;
  /** [height, width, in, out] */
  readonly kernelShape: readonly [number, number, number, number];
  /** [out] */
  readonly bias: Float32Array;
  readonly isUntrained: boolean;
}

/** Folds an op's variables, given by Slim's names. Throws WeightsError naming a variable that is missing or not finite. */
export function foldOpWeights(
  op: WindowOp,
  variables: ReadonlyMap<string, Float32Array>,
  isUntrained: boolean
): OpWeights {
  const read = (suffix: string) => requireVariable(op, variables, suffix);
  const [height, width] = op.kernel;
  const kernelShape = [height, width, op.inShape[3], op.outShape[3]] as const;
  const weights = read('weights');
  if (!hasBatchNorm(op)) {
    return { kernel: weights, kernelShape, bias: read('biases'), isUntrained };
  }
  const folded = foldBatchNorm({
    scope: op.scope,
    weights,
    beta: read('BatchNorm/beta'),
    movingMean: read('BatchNorm/moving_mean'),
    movingVariance: read('BatchNorm/moving_variance'),
    epsilon: batchNormEpsilon
  });
  return { ...folded, kernelShape, isUntrained };
}

function requireVariable(
  op: Op,
  variables: ReadonlyMap<string, Float32Array>,
  suffix: string
): Float32Array {
  const name = `${op.scope}/${suffix}`;
  const values = variables.get(name);
  if (values === undefined) throw new WeightsError(`The weights lack the tensor ${name}.`);
  return values;
}
