import { batchNormEpsilon, hasBatchNorm, type Op, type Variable } from '../network';

/**
 * How pixels become numbers: with each colour channel scaled to [0, 1], the network reads (pixel − mean) / deviation. Red, green, blue.
 */
export interface InputScaling {
  readonly mean: readonly [number, number, number];
  readonly deviation: readonly [number, number, number];
}

/** What the arithmetic of batch norm has to know of the set that it reads. */
export interface BatchNormConventions {
  /** True where there is a gamma, which multiplies what has been normalised. */
  readonly gamma: boolean;
  /** Added to the variance. */
  readonly epsilon: number;
}

/** What a set of weights was trained with; the same ops give other values under other conventions. Plain data. */
export interface RunConventions extends BatchNormConventions {
  /** True where an average pool divides by its whole window at the border too, as if the padding were zeros of the image. */
  readonly averagePoolCountsPadding: boolean;
  readonly inputScaling: InputScaling;
}

export interface WeightConventions extends RunConventions {
  /** End points behind the trunk for which the set has trained values. */
  readonly trainedHeads: readonly string[];
  /** Of the trained classifier; null where there is none. */
  readonly classes: number | null;
}

/** TF-Slim's: inception_arg_scope, and preprocess_for_eval's scaling to [−1, 1]. Keras shares them. */
export const slimConventions = {
  gamma: false,
  epsilon: batchNormEpsilon,
  averagePoolCountsPadding: false,
  inputScaling: { mean: [0.5, 0.5, 0.5], deviation: [0.5, 0.5, 0.5] }
} as const satisfies RunConventions;

/** Mean and deviation of ImageNet's photos, which gluon's weights were trained with. */
export const imageNetScaling: InputScaling = {
  mean: [0.485, 0.456, 0.406],
  deviation: [0.229, 0.224, 0.225]
};

/** The variables of an op as a set of these conventions holds them: Slim's, and a gamma [out] where its batch norm has one. */
export function variablesOf(op: Op, { gamma }: BatchNormConventions): readonly Variable[] {
  if (!gamma || !hasBatchNorm(op)) return op.weights;
  const { shape } = op.weights[1];
  return [...op.weights, { name: `${op.scope}/BatchNorm/gamma`, shape }];
}
