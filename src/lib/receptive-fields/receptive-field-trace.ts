import { imageScope, indexOps, inShapesOf, isWindowOp, type Network, type Op } from '../network';
import { product, sum, type Term } from '../derivations';

/** One op of the longest path: what the recurrence makes of the window it was handed. Image pixels. */
export interface ReceptiveFieldStep {
  readonly scope: string;
  readonly kernel: number;
  readonly stride: number;
  /** Window and spacing of the op's input. */
  readonly sizeBefore: number;
  readonly strideBefore: number;
  /** Window and spacing of its output: r' = r + (k − 1)·j, j' = j·s. */
  readonly size: number;
  readonly stepSize: number;
}

/** What one input of a concat sees. */
export interface BranchField {
  /** `Branch_0`…; null where the input stands outside branches. */
  readonly branch: string | null;
  readonly scope: string;
  /** Image pixels [height, width]. */
  readonly receptiveField: readonly [number, number];
  readonly effectiveStride: readonly [number, number];
}

export interface ReceptiveFieldTrace {
  /** Longest path from the image to the op, along height and along width: the two may differ. */
  readonly paths: readonly [readonly ReceptiveFieldStep[], readonly ReceptiveFieldStep[]];
  /** Inputs of the concat that the op is; empty for every other op. */
  readonly branches: readonly BranchField[];
}

/**
 * How the receptive field of an op comes about. Null where the map is squeezed away.
 * Throws where the network has no such op.
 */
export function traceReceptiveField(network: Network, scope: string): ReceptiveFieldTrace | null {
  const ops = indexOps(network);
  const op = ops.get(scope);
  if (op === undefined) throw new Error(`${scope} is not an op of this network.`);
  if (op.receptiveField === null) return null;
  return {
    paths: [tracePath(ops, op, 0), tracePath(ops, op, 1)],
    branches: op.kind === 'concat' ? listBranches(ops, op.inputs) : []
  };
}

function tracePath(
  ops: ReadonlyMap<string, Op>,
  end: Op,
  axis: 0 | 1
): readonly ReceptiveFieldStep[] {
  const steps: ReceptiveFieldStep[] = [];
  let current: Op | undefined = end;
  while (current !== undefined) {
    const before: Op | undefined = widestInput(ops, current, axis);
    const window = windowAlong(current, axis);
    if (window !== null) {
      const sizeBefore = before?.receptiveField?.[axis] ?? 1;
      const strideBefore = before?.effectiveStride?.[axis] ?? 1;
      steps.push({
        scope: current.scope,
        ...window,
        sizeBefore,
        strideBefore,
        size: sizeBefore + (window.kernel - 1) * strideBefore,
        stepSize: strideBefore * window.stride
      });
    }
    current = before;
  }
  return steps.reverse();
}

/** The input with the largest window; the first of equals. Undefined where the image is read. */
function widestInput(ops: ReadonlyMap<string, Op>, op: Op, axis: 0 | 1): Op | undefined {
  let widest: Op | undefined;
  for (const scope of op.inputs) {
    if (scope === imageScope) continue;
    const input = ops.get(scope);
    const size = input?.receptiveField?.[axis] ?? 0;
    if (size > (widest?.receptiveField?.[axis] ?? 0)) widest = input;
  }
  return widest;
}

function windowAlong(op: Op, axis: 0 | 1): { kernel: number; stride: number } | null {
  if (isWindowOp(op)) return { kernel: op.kernel[axis], stride: op.stride };
  if (op.kind !== 'global_avg_pool') return null;
  return { kernel: inShapesOf(op)[0][axis + 1], stride: 1 };
}

function listBranches(
  ops: ReadonlyMap<string, Op>,
  inputs: readonly string[]
): readonly BranchField[] {
  return inputs.flatMap((scope) => {
    const input = ops.get(scope);
    if (!input?.receptiveField || !input.effectiveStride) return [];
    const { branch, receptiveField, effectiveStride } = input;
    return [{ branch, scope, receptiveField, effectiveStride }];
  });
}

/** The recurrence in letters, [window, spacing]. */
export const receptiveFieldRule: readonly [Term, Term] = [
  sum('r', product(sum('k', '−', 1), 'j')),
  product('j', 's')
];

/** A step's recurrence with its numbers, [window, spacing]. */
export function deriveFieldStep(step: ReceptiveFieldStep): readonly [Term, Term] {
  return [
    sum(step.sizeBefore, product(sum(step.kernel, '−', 1), step.strideBefore)),
    product(step.strideBefore, step.stride)
  ];
}

/** Whether both axes take the same steps, so that one table tells both. */
export function hasEqualPaths({ paths: [height, width] }: ReceptiveFieldTrace): boolean {
  return (
    height.length === width.length &&
    height.every(
      (step, index) =>
        step.scope === width[index].scope &&
        step.size === width[index].size &&
        step.stepSize === width[index].stepSize
    )
  );
}
