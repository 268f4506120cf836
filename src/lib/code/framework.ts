export const frameworks = ['slim', 'keras', 'pytorch'] as const;

export type Framework = (typeof frameworks)[number];

/** The name a reader knows it by. */
export const frameworkLabels = {
  slim: 'TF-Slim',
  keras: 'Keras 3',
  pytorch: 'PyTorch'
} as const satisfies Record<Framework, string>;
