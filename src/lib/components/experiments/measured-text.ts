import { formatCount, isWindowOp, type Network, type WindowOp } from '$lib/network';
import { type EditEffect, type Experiment } from '$lib/what-ifs';
import { percentText } from './difference-text';

export interface Measured {
  /** `With 48 channels in and 64 out, 94,080,000 multiply-adds become 79,027,200` */
  readonly text: string;
  /** `−16 %` */
  readonly change: string;
  /** ` (−28 % if all had as many)`: the argument's figure where it differs; empty otherwise. */
  readonly condition: string;
}

/** What an experiment changes where it stands, beside what kernels alone would; null without multiply-adds. */
export function measureExperiment(
  { edit, ideal }: Experiment,
  network: Network,
  effect: EditEffect
): Measured | null {
  if (effect.status !== 'builds') return null;
  const { replacement } = effect.comparison;
  const { original, edited } = replacement;
  if (original.multiplyAdds === 0 && edited.multiplyAdds === 0) return null;
  const change = percentText(original.multiplyAdds, edited.multiplyAdds) || 'no change';
  const counts = `${formatCount(original.multiplyAdds)} multiply-adds become ${formatCount(edited.multiplyAdds)}`;
  if (edit.kind === 'pool-first' || edit.kind === 'pool-last') {
    return {
      text: `Against what stands here now, ${counts}`,
      change,
      condition: ideal === null ? '' : ` (${percentText(1, ideal.share)} against the other order)`
    };
  }
  const replaced = listReplaced(network, effect);
  const [first, last] = [replaced[0], replaced[replaced.length - 1]];
  if (ideal === null || first === undefined || last === undefined) {
    return { text: `Here, ${counts}`, change, condition: '' };
  }
  const byKernels = percentText(1, ideal.share);
  return {
    text: `With ${formatCount(first.inShape[3])} channels in and ${formatCount(last.outShape[3])} out, ${counts}`,
    change,
    condition: byKernels === change ? '' : ` (${byKernels} if all had as many)`
  };
}

/** Windows that the edit takes away. */
export function listReplaced(network: Network, effect: EditEffect): readonly WindowOp[] {
  if (effect.status !== 'builds') return [];
  const { removedScopes } = effect.comparison;
  return network.ops.filter(isWindowOp).filter(({ scope }) => removedScopes.has(scope));
}

/** Windows that the edit puts in place. */
export function listNew(effect: EditEffect): readonly WindowOp[] {
  if (effect.status !== 'builds') return [];
  const { changedScopes } = effect.comparison;
  return effect.network.ops.filter(isWindowOp).filter(({ scope }) => changedScopes.has(scope));
}
