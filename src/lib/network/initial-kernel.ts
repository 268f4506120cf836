import type { Op } from './op';

/** How TF-Slim draws a convolution's kernel before any training. */
export type InitialKernel =
  /** slim.variance_scaling_initializer() with its defaults, from the argument scope (inception_utils.py). */
  | { readonly kind: 'variance-scaling' }
  /** A normal with mean 0, cut at two standard deviations. */
  | { readonly kind: 'truncated-normal'; readonly standardDeviation: number };

/** The two convolutions to which inception_v3.py gives a deviation of their own; the first's name ends in its window. */
const fixedDeviations = [
  { scopePrefix: 'InceptionV3/AuxLogits/Conv2d_2a_', standardDeviation: 0.01 },
  { scopePrefix: 'InceptionV3/AuxLogits/Conv2d_2b_', standardDeviation: 0.001 }
] as const;

/** Of a convolution; meaningless for other kinds. */
export function initialKernelOf(op: Pick<Op, 'scope'>): InitialKernel {
  const fixed = fixedDeviations.find(({ scopePrefix }) => op.scope.startsWith(scopePrefix));
  if (fixed === undefined) return { kind: 'variance-scaling' };
  return { kind: 'truncated-normal', standardDeviation: fixed.standardDeviation };
}
