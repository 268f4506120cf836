import { hasBatchNorm, type Op, type WindowOp } from '../network';
import type { BatchNormConventions } from './conventions';
import { finishKernel, foldBatchNorm } from './fold-batch-norm';
import type { StoredKernel } from './stored-kernel';
import type { OpVariables } from './weight-set';
import { WeightsError } from './weights-error';

/** A convolution's batch norm; vectors [out]. */
export interface BatchNormVectors {
  /** Null where the set's convention has none, which is a gamma of 1. */
  readonly gamma: Float32Array | null;
  readonly beta: Float32Array;
  readonly movingMean: Float32Array;
  readonly movingVariance: Float32Array;
  readonly epsilon: number;
}

/** One convolution ready to run: batch norm is folded in. */
export interface OpWeights {
  readonly kernel: Float32Array;
  /** [height, width, in, out] */
  readonly kernelShape: readonly [number, number, number, number];
  /** [out] */
  readonly bias: Float32Array;
  /** What has been folded in; null where the op has a bias of its own. */
  readonly batchNorm: BatchNormVectors | null;
  readonly isUntrained: boolean;
}

/** The array that the values of a kernel are written to; undefined for one of its own. */
export type PlaceKernel = (shape: OpWeights['kernelShape']) => Float32Array | undefined;

export interface FoldOptions {
  readonly conventions: BatchNormConventions;
  readonly isUntrained: boolean;
  /** Where a kernel is decoded to that is still as its set keeps it. */
  readonly placeKernel?: PlaceKernel;
}

/** Folds an op's variables, given by Slim's names. Throws WeightsError naming a variable that is missing or not finite. */
export function foldOpWeights(
  op: WindowOp,
  variables: OpVariables,
  { conventions, isUntrained, placeKernel }: FoldOptions
): OpWeights {
  const read = (suffix: string) => requireVector(op, variables, suffix);
  const [height, width] = op.kernel;
  const kernelShape = [height, width, op.inShape[3], op.outShape[3]] as const;
  const weights = requireVariable(op, variables, 'weights');
  const place = () => placeKernel?.(kernelShape);
  if (!hasBatchNorm(op)) {
    const bias = read('biases');
    const kernel = finishKernel(weights, null, place);
    return { kernel, kernelShape, bias, batchNorm: null, isUntrained };
  }
  const batchNorm = {
    gamma: conventions.gamma ? read('BatchNorm/gamma') : null,
    beta: read('BatchNorm/beta'),
    movingMean: read('BatchNorm/moving_mean'),
    movingVariance: read('BatchNorm/moving_variance'),
    epsilon: conventions.epsilon
  };
  const folded = foldBatchNorm({
    ...batchNorm,
    scope: op.scope,
    weights,
    place,
    gamma: batchNorm.gamma ?? undefined
  });
  return { ...folded, kernelShape, batchNorm, isUntrained };
}

function requireVector(op: Op, variables: OpVariables, suffix: string): Float32Array {
  const values = requireVariable(op, variables, suffix);
  return values instanceof Float32Array ? values : finishKernel(values, null, undefined);
}

function requireVariable(
  op: Op,
  variables: OpVariables,
  suffix: string
): Float32Array | StoredKernel {
  const tensor = `${op.scope}/${suffix}`;
  const values = variables.get(tensor);
  if (values === undefined) throw new WeightsError({ kind: 'missing-tensor', tensor });
  return values;
}
