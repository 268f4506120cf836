/** The frameworks whose Inception V3 this one is compared with. */
export const frameworks = ['slim', 'keras', 'pytorch'] as const;

export type Framework = (typeof frameworks)[number];

/** The name a reader knows it by. */
export const frameworkNames = {
  slim: 'TF-Slim',
  keras: 'Keras',
  pytorch: 'PyTorch'
} as const satisfies Record<Framework, string>;
