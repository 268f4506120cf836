import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {import('../../src/lib/weights').SiteWeights} SiteWeights */
/** @typedef {import('../../src/lib/weights').HostedSet} HostedSet */

/** A folder of weights and a part of addresses. */
export const namePattern = /^[a-z0-9][a-z0-9-]{0,39}$/;
const bundled = 'bundled';
/** What addresses mean by these is the same in every site; a test holds them against the page's own list. */
export const takenNames = [bundled, 'untrained', 'own'];

/**
 * The sets that a build is for: those in folders of `weightsDir`, those that its host has from elsewhere (`HOSTED_WEIGHTS`), and the one
 * that runs without asking (`DEFAULT_WEIGHTS`). Throws where one of them cannot be.
 * @param {Readonly<Record<string, string | undefined>>} environment
 * @param {string} weightsDir
 * @returns {SiteWeights}
 */
export function readSiteWeights(
  { HOSTED_WEIGHTS: elsewhere = '', DEFAULT_WEIGHTS: wanted = '' },
  weightsDir
) {
  const listed = elsewhere.split(/[\s,]+/).filter((text) => text !== '');
  const sets = [...listFolders(weightsDir), ...listed.map(parseHosted)];
  const byName = new Map(sets.map((set) => [set.name, set]));
  const hosted = [...byName.values()].sort((a, b) => a.name.localeCompare(b.name, 'en'));
  const defaultName = wanted === '' ? bundled : wanted;
  const names = [bundled, ...byName.keys()];
  if (names.includes(defaultName)) return { hosted, defaultName };
  throw new Error(
    `DEFAULT_WEIGHTS must be one of ${names.join(', ')}, but is ${wanted}. "npm run weights -- --from FILE --name NAME" makes another.`
  );
}

/**
 * @param {string} weightsDir
 * @returns {HostedSet[]}
 */
function listFolders(weightsDir) {
  if (!existsSync(weightsDir)) return [];
  return readdirSync(weightsDir)
    .map((name) => ({ name, path: join(weightsDir, name, 'manifest.json') }))
    .filter(({ name, path }) => isFree(name) && existsSync(path))
    .map(({ name, path }) => ({ name, classes: readClasses(path) }));
}

/**
 * How many a classifier has, by its kernel [1, 1, in, classes]; null where there is none.
 * @param {string} path
 * @returns {number | null}
 */
function readClasses(path) {
  try {
    /** @type {import('../../src/lib/weights').Manifest} */
    const { shardSets } = JSON.parse(readFileSync(path, 'utf8'));
    const head = shardSets.find(({ endPoint }) => endPoint === 'Logits');
    return head?.tensors.find(({ shape }) => shape.length === 4)?.shape[3] ?? null;
  } catch (cause) {
    throw new Error(`${path} is no list of weights: remove its folder, or convert again.`, {
      cause
    });
  }
}

/**
 * `imagenet`, or `imagenet:1001` where its classifier has another number of classes than ImageNet.
 * @param {string} text
 * @returns {HostedSet}
 */
function parseHosted(text) {
  const [, name, classes = '1000'] = /^([^:]*)(?::([1-9]\d{0,4}))?$/.exec(text) ?? [];
  if (name !== undefined && isFree(name)) return { name, classes: Number(classes) };
  throw new Error(
    `HOSTED_WEIGHTS must list names such as imagenet or imagenet:1001, the classes behind the colon, but has ${text}.`
  );
}

/** @param {string} name */
function isFree(name) {
  return namePattern.test(name) && !takenNames.includes(name);
}
