import { countElements, type Framework, type Network, type Op } from '../network';

/** One figure of the list: whose it is, and whether the auxiliary head is in it. */
export interface FrameworkCount {
  readonly framework: Framework;
  readonly kind: 'slim' | 'slim-with-auxiliary' | 'keras' | 'pytorch' | 'pytorch-with-auxiliary';
  readonly params: number;
}

/** Variables whose names end alike: how many numbers an op holds in them. */
function countVariables(op: Op, ...endings: readonly string[]): number {
  return op.weights
    .filter(({ name }) => endings.some((ending) => name.endsWith(`/${ending}`)))
    .reduce((sum, { shape }) => sum + countElements(shape), 0);
}

/** What PyTorch calls parameters: what training changes. Its batch norm has a gamma beside each beta. */
function countTrainableWithGamma(op: Op): number {
  return countVariables(op, 'weights', 'biases') + 2 * countVariables(op, 'beta');
}

/**
 * Parameters of this network as each framework's own Inception V3 would count them, worked out
 * from the variables of the ops. The auxiliary head is counted where the framework builds one.
 */
export function countByFramework({ ops }: Network): readonly FrameworkCount[] {
  const main = ops.filter((op) => op.part !== 'aux');
  const hasAuxiliary = main.length < ops.length;
  const sum = (counted: readonly Op[], count: (op: Op) => number) =>
    counted.reduce((total, op) => total + count(op), 0);
  const allVariables = (op: Op) => op.params;

  const counts: FrameworkCount[] = [
    {
      framework: 'slim',
      kind: hasAuxiliary ? 'slim-with-auxiliary' : 'slim',
      params: sum(ops, allVariables)
    },
    { framework: 'keras', kind: 'keras', params: sum(main, allVariables) },
    { framework: 'pytorch', kind: 'pytorch', params: sum(main, countTrainableWithGamma) }
  ];
  if (!hasAuxiliary) return counts;
  return [
    ...counts,
    {
      framework: 'pytorch',
      kind: 'pytorch-with-auxiliary',
      params: sum(ops, countTrainableWithGamma)
    }
  ];
}
