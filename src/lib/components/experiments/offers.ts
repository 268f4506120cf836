import { shortScope, type Network } from '$lib/network';
import {
  listExperiments,
  listFirstExperiments,
  type Edit,
  type EditedNetwork,
  type Experiment
} from '$lib/what-ifs';

/** Where to start: one idea of the paper each, in the first module that shows it. */
const starterKinds = ['to-3x3', 'square', 'pool-first', 'no-bottleneck'] as const;

/** Experiments for what is selected; a few good ones of Inception V3 itself where nothing is. */
export function findOffers(
  network: EditedNetwork,
  original: EditedNetwork,
  selected: string | null
): readonly Experiment[] {
  if (selected !== null) return listExperiments(network, selected);
  const isUntouched = ({ at }: Edit) => network.edits.every((edit) => edit.at !== at);
  return listFirstExperiments(original, starterKinds).filter(({ edit }) => isUntouched(edit));
}

/** End point that the comparison is about: the selection's, else that of the last edit. */
export function findSubject(
  { network, original, edits }: { network: Network; original: Network; edits: readonly Edit[] },
  selected: string | null
): string | null {
  const names = [selected, edits.at(-1)?.at ?? null].filter((name) => name !== null);
  for (const name of names.map(shortScope)) {
    for (const { endPoints, ops } of [network, original]) {
      if (endPoints.some((endPoint) => endPoint.name === name)) return name;
      const op = ops.find(({ scope }) => shortScope(scope) === name);
      if (op !== undefined) return op.endPoint;
    }
    const [first] = name.split('/');
    if (network.endPoints.some((endPoint) => endPoint.name === first)) return first;
  }
  return null;
}
