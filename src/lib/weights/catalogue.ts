import { defaultSeed } from './untrained-variables';

/** A set in a folder of its own beside the bundled one. */
export interface HostedSet {
  /** Of the folder, and in addresses. */
  readonly name: string;
  /** Of its classifier; null where it has none. */
  readonly classes: number | null;
}

/** What a build knows of the weights that its host will have, besides the bundled set. */
export interface SiteWeights {
  readonly hosted: readonly HostedSet[];
  /** Of the set that runs without asking. */
  readonly defaultName: string;
}

/** Where the values of a set come from; files and their manifest lie in a folder below that of all weights. */
export type WeightOrigin =
  | { readonly kind: 'bundled'; readonly folder: string }
  | { readonly kind: 'hosted'; readonly folder: string; readonly classes: number | null }
  /** Slim's initialisers; every seed gives other values, and always the same ones. */
  | { readonly kind: 'initialisers'; readonly seed: number };

export interface WeightSetEntry {
  /** As it stands in an address. */
  readonly name: string;
  readonly origin: WeightOrigin;
}

/** What an address calls a reader's own file, which is no set of the site. */
export const ownWeights = 'own';

export const bundledWeights = 'bundled';

const shipped: readonly WeightSetEntry[] = [
  { name: bundledWeights, origin: { kind: 'bundled', folder: './' } },
  { name: 'untrained', origin: { kind: 'initialisers', seed: defaultSeed } }
];

/** The sets a reader can choose, in the order of their menu. */
export function listWeightSets({ hosted }: SiteWeights): readonly WeightSetEntry[] {
  const [bundled, ...others] = shipped;
  const entries = hosted.map(({ name, classes }): WeightSetEntry => {
    return { name, origin: { kind: 'hosted', folder: `${name}/`, classes } };
  });
  return [bundled, ...entries, ...others];
}

/** Put in by vite.config.ts; not there where code runs that was not built with it. */
declare const SITE_WEIGHTS: SiteWeights | undefined;

const siteWeights: SiteWeights =
  typeof SITE_WEIGHTS === 'undefined' ? { hosted: [], defaultName: bundledWeights } : SITE_WEIGHTS;

export const weightSets = listWeightSets(siteWeights);

/** One of the names of `weightSets`: which ones there are is known to the build. */
export type WeightSetName = string;

export const weightSetNames: readonly WeightSetName[] = weightSets.map(({ name }) => name);

/** There without asking. */
export const defaultWeightSet: WeightSetName = siteWeights.defaultName;

export function findWeightSet(name: WeightSetName): WeightSetEntry | undefined {
  return weightSets.find((set) => set.name === name);
}

/** Of the classifier of a set that is hosted here; null for any other set. */
export function classesOfSet(name: WeightSetName): number | null {
  const origin = findWeightSet(name)?.origin;
  return origin?.kind === 'hosted' ? origin.classes : null;
}
