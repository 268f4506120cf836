import { indexOps, isWindowOp, rootScope, type Network, type Op, type Pair } from '../network';
import type { Edit } from './edit';
import type { BottleneckExperiment, Experiment, KernelExperiment } from './experiment';
import { explainBranchOff, explainReduction } from './explain-module';
import { idealShare } from './ideal-share';

/** null for a target the network does not have, and for edits by hand, which need no reason. */
export function explainEdit(edit: Edit, network: Network): Experiment | null {
  switch (edit.kind) {
    case 'pool-first':
    case 'pool-last':
      return explainReduction(edit, network);
    case 'off':
      return explainBranchOff(edit, network);
    case 'set':
      return null;
    case 'no-bottleneck':
      return explainBottleneck(edit, network);
    default:
      return explainKernels(edit, network);
  }
}

function findOps(at: string, network: Network) {
  const scope = `${rootScope}/${at}`;
  const op = indexOps(network).get(scope);
  const next = network.ops.find(({ inputs }) => inputs[0] === scope) ?? null;
  return { op: op !== undefined && isWindowOp(op) ? op : null, next };
}

function explainKernels(edit: KernelExperiment['edit'], network: Network): KernelExperiment | null {
  const { op, next } = findOps(edit.at, network);
  const ideal = op && idealShare(edit, op, next);
  if (op === null || ideal === null) return null;
  const [, height, width] = op.outShape;
  return { edit, ...pairKernels(edit, op.kernel, kernelOf(next)), grid: [height, width], ideal };
}

function pairKernels(
  { kind }: KernelExperiment['edit'],
  kernel: Pair,
  next: Pair | null
): Pick<KernelExperiment, 'before' | 'after'> {
  const [height, width] = kernel;
  switch (kind) {
    case 'to-3x3':
      return {
        before: [kernel],
        after: Array.from({ length: (height - 1) / 2 }, (): Pair => [3, 3])
      };
    case 'factorise':
      return {
        before: [kernel],
        after: [
          [1, width],
          [height, 1]
        ]
      };
    case 'merge':
    case 'square': {
      const [nextHeight, nextWidth] = next ?? [1, 1];
      return {
        before: [kernel, [nextHeight, nextWidth]],
        after: [[height + nextHeight - 1, width + nextWidth - 1]]
      };
    }
  }
}

function explainBottleneck(
  edit: BottleneckExperiment['edit'],
  network: Network
): BottleneckExperiment | null {
  const { op, next } = findOps(edit.at, network);
  if (op === null) return null;
  return {
    edit,
    channels: { in: op.inShape[3], out: op.outShape[3] },
    readerKernel: kernelOf(next),
    ideal: null
  };
}

function kernelOf(op: Op | null): Pair | null {
  return op !== null && isWindowOp(op) ? op.kernel : null;
}
