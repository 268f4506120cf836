import type { Framework } from '../network';

/**
 * What the frameworks' own functions set for training, each in its own terms. Sources: TF-Slim's inception_utils.py and
 * inception_v3.py; keras.applications, with the defaults of its layers; torchvision's inception.py.
 */
export const batchNormMomentum: Readonly<Record<Framework, number>> = {
  /** Of the old average that stays; Keras counts alike. */
  slim: 0.9997,
  keras: 0.99,
  /** Of the new batch: the old average keeps 0.9. */
  pytorch: 0.1
};

/** Share that dropout drops. */
export const dropoutRate = { slim: 0.2, torchvision: 0.5, timm: 0 } as const;

/** Classes that published weights tell apart; Slim's first is the background. */
export const publishedClasses = {
  slim: 1001,
  keras: 1000,
  pytorch: 1000
} as const satisfies Record<Framework, number>;
