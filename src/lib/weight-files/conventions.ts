import { slimConventions, type InputScaling, type RunConventions } from '../weights';
import type { TensorMatching } from './match-tensors';
import type { NamingScheme } from './naming-scheme';

/** A convention of a file: told by what is in it, the usual one of such files, or what its reader has chosen. */
export interface Finding<Value> {
  readonly value: Value;
  readonly basis: 'found' | 'assumed' | 'chosen';
}

/** What a reader knows better than a file tells. */
export type ConventionChoices = Partial<
  Pick<RunConventions, 'epsilon' | 'averagePoolCountsPadding' | 'inputScaling'>
>;

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

/** The conventions with what a reader has chosen in place of what was assumed. */
export function chooseConventions(
  conventions: FileConventions,
  choices: ConventionChoices
): FileConventions {
  const chosen = Object.entries(choices).map(([name, value]) => [name, { value, basis: 'chosen' }]);
  return { ...conventions, ...(Object.fromEntries(chosen) as Partial<FileConventions>) };
}

/** What a run has to know of them. */
export function runConventionsOf(conventions: FileConventions): RunConventions {
  const { gamma, epsilon, averagePoolCountsPadding, inputScaling } = conventions;
  return {
    gamma: gamma.value,
    epsilon: epsilon.value,
    averagePoolCountsPadding: averagePoolCountsPadding.value,
    inputScaling: inputScaling.value
  };
}

function found<Value>(value: Value): Finding<Value> {
  return { value, basis: 'found' };
}

function assumed<Value>(value: Value): Finding<Value> {
  return { value, basis: 'assumed' };
}
