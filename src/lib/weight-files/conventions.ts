import { slimConventions, type InputScaling } from '../weights';
import type { TensorMatching } from './match-tensors';
import type { NamingScheme } from './naming-scheme';

/** A convention of a file: told by what is in it, or the usual one of such files. */
export interface Finding<Value> {
  readonly value: Value;
  readonly basis: 'found' | 'assumed';
}

export interface FileConventions {
  readonly scheme: Finding<NamingScheme>;
  readonly gamma: Finding<boolean>;
  readonly epsilon: Finding<number>;
  readonly averagePoolCountsPadding: Finding<boolean>;
  readonly inputScaling: Finding<InputScaling>;
  readonly auxHead: Finding<boolean>;
  /** Null where there is no classifier. */
  readonly classes: Finding<number | null>;
  /** Whether class 0 means none of the others. */
  readonly backgroundClass: Finding<boolean>;
}

/** Mean and deviation of ImageNet's photos, which gluon's weights were trained with. */
export const imageNetScaling: InputScaling = {
  mean: [0.485, 0.456, 0.406],
  deviation: [0.229, 0.224, 0.225]
};

/** Classes that stand for ImageNet's 1000 with one before them; 1008 is the graph of 2015. */
const countsWithBackground: readonly (number | null)[] = [1001, 1008];

/**
 * `fileName` tells gluon's weights, which differ in nothing but their training. torchvision's `transform_input` undoes
 * the scaling by ImageNet's mean and deviation, so its network reads [−1, 1] as the others do.
 */
export function findConventions(
  { scheme, hasGamma, heads, classes }: TensorMatching,
  fileName: string
): FileConventions {
  const isGluon = /gluon/i.test(fileName);
  return {
    scheme: found(scheme),
    gamma: found(hasGamma),
    epsilon: assumed(slimConventions.epsilon),
    averagePoolCountsPadding: assumed(scheme === 'torch'),
    inputScaling: assumed(isGluon ? imageNetScaling : slimConventions.inputScaling),
    auxHead: found(heads.includes('AuxLogits')),
    classes: found(classes),
    backgroundClass: assumed(countsWithBackground.includes(classes))
  };
}

function found<Value>(value: Value): Finding<Value> {
  return { value, basis: 'found' };
}

function assumed<Value>(value: Value): Finding<Value> {
  return { value, basis: 'assumed' };
}
