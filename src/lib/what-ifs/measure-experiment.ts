import { isWindowOp, type Network, type WindowOp } from '../network';
import type { Experiment } from './experiment';
import type { EditEffect } from './preview-edit';

/** What an experiment changes where it stands, beside what kernels alone would. */
export interface ExperimentMeasure {
  /** Of the ops that the edit takes away, and of those it puts there. */
  readonly multiplyAdds: { readonly before: number; readonly after: number };
  readonly against:
    /** `share`: of the work of the other order of a reduction. */
    | { readonly kind: 'other-order'; readonly share: number }
    /** `share`: what remains where all have as many filters in as out; `channels` are the real ones. */
    | {
        readonly kind: 'equal-channels';
        readonly share: number;
        readonly channels: { readonly in: number; readonly out: number };
      }
    | null;
}

/** null where the edit does not build, and without multiply-adds. */
export function measureExperiment(
  experiment: Experiment,
  network: Network,
  effect: EditEffect
): ExperimentMeasure | null {
  if (effect.status !== 'builds') return null;
  const { original, edited } = effect.comparison.replacement;
  if (original.multiplyAdds === 0 && edited.multiplyAdds === 0) return null;
  return {
    multiplyAdds: { before: original.multiplyAdds, after: edited.multiplyAdds },
    against: findIdeal(experiment, listReplaced(network, effect))
  };
}

function findIdeal(
  experiment: Experiment,
  replaced: readonly WindowOp[]
): ExperimentMeasure['against'] {
  const { ideal } = experiment;
  if (ideal === null) return null;
  if ('shapes' in experiment) return { kind: 'other-order', share: ideal.share };
  const [first, last] = [replaced.at(0), replaced.at(-1)];
  if (first === undefined || last === undefined) return null;
  const channels = { in: first.inShape[3], out: last.outShape[3] };
  return { kind: 'equal-channels', share: ideal.share, channels };
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
