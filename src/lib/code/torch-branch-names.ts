import type { Op, Pair } from '../network';

/** Convolutions side by side on one input count as one stage. */
type Stage = readonly Op[];

/**
 * torchvision's attribute names for the convolutions of the branches, by scope. A branch is named after its windows
 * (`branch5x5`, `branch7x7dbl` for two passes, `branch7x7x3` for a 7 and then a 3), 1×1 convolutions aside and
 * k×1 beside or before 1×k counting as k×k; a branch that begins with a pool is `branch_pool`. Stages are numbered
 * from 1 where there are several, and lettered where convolutions stand side by side.
 */
export function nameBranches(ops: readonly Op[]): readonly (readonly [string, string])[] {
  const branches = new Map<string, Op[]>();
  for (const op of ops) {
    if (op.branch === null) continue;
    const key = `${op.endPoint}/${op.branch}`;
    branches.set(key, [...(branches.get(key) ?? []), op]);
  }
  return [...branches.values()].flatMap(nameBranch);
}

function nameBranch(ops: readonly Op[]): (readonly [string, string])[] {
  const stages = splitStages(ops.filter((op) => op.kind === 'conv'));
  const stem = ops[0].kind === 'conv' ? nameWindows(stages) : 'branch_pool';
  return stages.flatMap((stage, index) => {
    const number = stages.length > 1 ? `_${index + 1}` : '';
    return stage.map((op, place) => {
      const letter = stage.length > 1 ? 'ab'[place] : '';
      return [op.scope, stem + number + letter] as const;
    });
  });
}

function splitStages(convolutions: readonly Op[]): Stage[] {
  const stages: Op[][] = [];
  for (const op of convolutions) {
    const last = stages[stages.length - 1];
    if (last !== undefined && last[0].inputs[0] === op.inputs[0]) last.push(op);
    else stages.push([op]);
  }
  return stages;
}

function nameWindows(stages: readonly Stage[]): string {
  const [first = 1, ...further] = listPasses(stages);
  const end = further.map((side) => (side === first ? 'dbl' : `x${side}`)).join('');
  return `branch${first}x${first}${end}`;
}

/** Sides of the square windows that the stages amount to. */
function listPasses(stages: readonly Stage[]): number[] {
  const passes: number[] = [];
  let half: Pair | null = null;
  for (const stage of stages) {
    const [height, width] = stage[0].kernel as Pair;
    if (height === 1 && width === 1) continue;
    const completes: boolean = half !== null && half[0] === width && half[1] === height;
    half = height === width || stage.length > 1 || completes ? null : [height, width];
    if (half === null) passes.push(Math.max(height, width));
  }
  return passes;
}
