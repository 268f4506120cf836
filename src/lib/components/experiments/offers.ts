import { shortScope, type Network } from '$lib/network';
import {
  explainEdit,
  listExperiments,
  type Edit,
  type EditedNetwork,
  type Experiment
} from '$lib/what-ifs';

/** Where to start: one idea of the paper each, in the module that shows it best. */
const starters: readonly Edit[] = [
  { kind: 'to-3x3', at: 'Mixed_5b/Branch_1/Conv2d_0b_5x5' },
  { kind: 'square', at: 'Mixed_6b/Branch_1/Conv2d_0b_1x7' },
  { kind: 'pool-first', at: 'Mixed_6a' },
  { kind: 'no-bottleneck', at: 'Mixed_5b/Branch_1/Conv2d_0a_1x1' }
];

/** Experiments for what is selected; a few good ones of Inception V3 itself where nothing is. */
export function findOffers(
  network: EditedNetwork,
  original: Network,
  selected: string | null
): readonly Experiment[] {
  if (selected !== null) return listExperiments(network, selected);
  const isUntouched = ({ at }: Edit) => network.edits.every((edit) => edit.at !== at);
  return starters.filter(isUntouched).flatMap((edit) => {
    const explanation = explainEdit(edit, original);
    return explanation === null ? [] : [{ edit, ...explanation }];
  });
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
