import type { EditedNetwork, Experiment } from '../what-ifs';
import { listExperiments } from '../what-ifs';
import type { BranchPurpose } from './branch-purpose';

/** What-ifs that show what a kind of branch is for: it is built the other way that the paper speaks of. */
const telling: Readonly<Partial<Record<BranchPurpose['kind'], Experiment['edit']['kind']>>> = {
  'one-window': 'to-3x3',
  stacked: 'merge',
  crossed: 'square'
};

/** What-ifs that a branch is tried without, the one that leaves it out first; empty where none applies. */
export function listBranchTrials(
  network: EditedNetwork,
  endPoint: string,
  { branch, kind }: Pick<BranchPurpose, 'branch' | 'kind'>
): readonly Experiment[] {
  const at = `${endPoint}/${branch}`;
  const offers = listExperiments(network, endPoint);
  const wanted = [
    offers.find(({ edit }) => edit.kind === 'off' && edit.at === at),
    offers.find(({ edit }) => edit.kind === telling[kind] && edit.at.startsWith(`${at}/`))
  ];
  return wanted.filter((offer) => offer !== undefined);
}

/** What-ifs of an end point as a whole: both orders of a grid reduction in sequence, or those of its one op. */
export function listEndPointTrials(
  network: EditedNetwork,
  endPoint: string
): readonly Experiment[] {
  const isBranched = network.ops.some((op) => op.endPoint === endPoint && op.branch !== null);
  return listExperiments(network, endPoint).filter(
    ({ edit }) => !isBranched || edit.kind === 'pool-first' || edit.kind === 'pool-last'
  );
}
