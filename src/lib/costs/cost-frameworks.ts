import { countElements, type Framework, type Network, type Op } from '../network';

export interface FrameworkCount {
  readonly framework: Framework;
  /** What is counted, in a few words. */
  readonly counts: string;
  readonly params: number;
  /** Why the figure is not the one above it in the list. */
  readonly reason: string;
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
      counts: hasAuxiliary ? 'all variables, auxiliary head included' : 'all variables',
      params: sum(ops, allVariables),
      reason:
        'Kernels, beta, moving mean and moving variance of every convolution; biases of the classifiers. Batch norm has no gamma.'
    },
    {
      framework: 'keras',
      counts: 'all variables, no auxiliary head',
      params: sum(main, allVariables),
      reason: 'The same variables, but Keras builds no auxiliary head.'
    },
    {
      framework: 'pytorch',
      counts: 'trainable parameters, without the auxiliary head',
      params: sum(main, countTrainableWithGamma),
      reason:
        'Moving mean and variance are buffers there and not counted; gamma is a parameter and counted: one number per channel less than Keras.'
    }
  ];
  if (!hasAuxiliary) return counts;
  return [
    ...counts,
    {
      framework: 'pytorch',
      counts: 'trainable parameters, with the auxiliary head',
      params: sum(ops, countTrainableWithGamma),
      reason: 'torchvision builds the auxiliary head unless aux_logits is off.'
    }
  ];
}
