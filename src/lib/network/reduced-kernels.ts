import type { Pair } from './description';
import { auxHead, logitsHead } from './inception-v3';
import type { Network } from './build-network';
import type { Op } from './op';

/** A window of a head that is smaller than Slim's, because the map that reaches it is. [height, width]. */
export interface ReducedKernel {
  readonly op: Op;
  readonly kernel: Pair;
  readonly usual: Pair;
}

/** They are named after the kernel that is used, so that only the part before it tells which they are. */
const reducible = [
  { prefix: `${auxHead.name}/Conv2d_2a_`, usual: auxHead.fullMap.largestKernel },
  { prefix: `${logitsHead.name}/AvgPool_1a_`, usual: logitsHead.pool.largestKernel }
];

/** The windows that a small input has made smaller, in construction order: each covers its whole map. */
export function listReducedKernels({ ops }: Network): readonly ReducedKernel[] {
  return ops.flatMap((op) => {
    const { kernel } = op;
    const usual = reducible.find(({ prefix }) => op.scope.includes(`/${prefix}`))?.usual;
    if (kernel === null || usual === undefined) return [];
    const isReduced = kernel[0] < usual[0] || kernel[1] < usual[1];
    return isReduced ? [{ op, kernel, usual }] : [];
  });
}
