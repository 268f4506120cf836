import { imageNetScaling, slimConventions, type RunConventions } from './conventions';

/**
 * Conventions that no file tells, so that they are easily taken wrongly: whether an average pool counts its border, and how
 * pixels are scaled.
 */
export const misreadings = ['pool-border', 'scaling'] as const;

export type Misreading = (typeof misreadings)[number];

/** The conventions with the other value wherever one is misread; for a scaling, the other one of the two that are in use. */
export function misread(conventions: RunConventions, wrong: readonly Misreading[]): RunConventions {
  const { averagePoolCountsPadding, inputScaling } = conventions;
  return {
    ...conventions,
    averagePoolCountsPadding: averagePoolCountsPadding !== wrong.includes('pool-border'),
    inputScaling: wrong.includes('scaling') ? otherScaling(inputScaling) : inputScaling
  };
}

function otherScaling({ mean }: RunConventions['inputScaling']): RunConventions['inputScaling'] {
  const isImageNet = mean.join() === imageNetScaling.mean.join();
  return isImageNet ? slimConventions.inputScaling : imageNetScaling;
}
