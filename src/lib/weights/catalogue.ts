import { defaultSeed } from './untrained-variables';

/** Where the values of a set come from; each kind has its own implementation of WeightSet. */
export type WeightOrigin =
  /** Files and their manifest, in a folder below that of all weights. */
  | { readonly kind: 'manifest'; readonly folder: string }
  /** Slim's initialisers; every seed gives other values, and always the same ones. */
  | { readonly kind: 'initialisers'; readonly seed: number };

export interface WeightSetEntry {
  /** As it stands in an address. */
  readonly name: string;
  readonly origin: WeightOrigin;
}

/** The sets a reader can choose; the first is there without asking. */
export const weightSets = [
  { name: 'bundled', origin: { kind: 'manifest', folder: './' } },
  { name: 'untrained', origin: { kind: 'initialisers', seed: defaultSeed } }
] as const satisfies readonly WeightSetEntry[];

export type WeightSetName = (typeof weightSets)[number]['name'];

export const weightSetNames: readonly WeightSetName[] = weightSets.map(({ name }) => name);

export const defaultWeightSet: WeightSetName = weightSets[0].name;
