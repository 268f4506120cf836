import { numberingsOf, type ClassNumbering } from '../classes';
import {
  imageNetScaling,
  slimConventions,
  type InputScaling,
  type RunConventions
} from '../weights';
import type { TensorMatching } from './match-tensors';
import type { NamingScheme } from './naming-scheme';

/** A convention of a file: told by what is in it, the usual one of such files, or what its reader has chosen. */
export interface Finding<Value> {
  readonly value: Value;
  readonly basis: 'found' | 'assumed' | 'chosen';
}

/** What a reader knows better than a file tells. A gamma can be left unread, not made up. */
export type ConventionChoices = Partial<RunConventions> & {
  readonly classNumbering?: ClassNumbering;
};

export interface FileConventions {
  readonly scheme: Finding<NamingScheme>;
  readonly gamma: Finding<boolean>;
  readonly epsilon: Finding<number>;
  readonly averagePoolCountsPadding: Finding<boolean>;
  readonly inputScaling: Finding<InputScaling>;
  readonly auxHead: Finding<boolean>;
  /** Null where there is no classifier. */
  readonly classes: Finding<number | null>;
  /** Their order, and which of them is the background. It changes names, not values. */
  readonly classNumbering: Finding<ClassNumbering>;
}

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
    classNumbering: assumed(numberingsOf(classes ?? 0)[0])
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
