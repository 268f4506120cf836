/**
 * Which modules travel together.
 *
 * Left alone, the bundler cuts a chunk for every set of places that use a module, panels opened later
 * included: over a hundred scripts and fifty style sheets for the first page, most of them under 2 kB.
 * What pages import at once is cut by kind of page alone instead; what is imported later stays as it was.
 */

/** @typedef {Pick<import('vite').Rolldown.ModuleInfo, 'importers' | 'dynamicImporters' | 'isEntry'>} Module */
/** @typedef {{ getModuleInfo(id: string): Module | null }} Modules */

/** @type {[RegExp, string][]} */
const routesByKind = [
  [/\/src\/routes\/.*\(explorer\)\//, 'explorer'],
  [/\/src\/routes\/.*\/embed\//, 'embed'],
  [/\/src\/routes\/.*\/(print|worksheet)\//, 'paper'],
  [/\/src\/routes\/.*\/speaker\//, 'speaker']
];
/** SvelteKit's own entry of each route: what it imports belongs to the route. */
const routeEntry = /\/generated\/client[^/]*\/nodes\//;
const style = /[?&]type=style\b/;
const language = /\/src\/lib\/text\/([a-z]+)\/index\.ts$/;

/**
 * For `output.codeSplitting`. A group takes along all that its modules import, so what is shared is taken first.
 *
 * @type {import('vite').Rolldown.CodeSplittingGroup[]}
 */
export const chunkGroups = [
  {
    priority: 4,
    name: (id, modules) => (findPageKinds(id, modules).length > 1 ? 'shared' : null)
  },
  { priority: 3, name: (id, modules) => findPageKinds(id, modules)[0] ?? null },
  {
    priority: 2,
    name: (id, modules) => (findLanguages(id, modules).length > 1 ? 'text' : null)
  },
  {
    priority: 1,
    name: (id, modules) => {
      const [only] = findLanguages(id, modules);
      return only === undefined ? null : languageChunk(only);
    }
  }
];

/**
 * The kinds of page that need a module at once, sorted: none for what is imported only when wanted, and
 * `frame` for what stands around every page. Styles count as needed wherever they may come to be used:
 * SvelteKit links those of later parts in the page as well.
 *
 * @param {string} id
 * @param {Modules} modules
 * @returns {string[]}
 */
export function findPageKinds(id, modules) {
  if (modules.getModuleInfo(id)?.isEntry) return [];
  /** @type {Set<string>} */
  const kinds = new Set();
  for (const importer of walkImporters(id, modules, style.test(id))) {
    const kind = routesByKind.find(([route]) => route.test(importer))?.[1];
    if (kind !== undefined) kinds.add(kind);
    else if (isOfFrame(importer, modules)) kinds.add('frame');
  }
  return [...kinds].sort();
}

/**
 * The outermost layout, SvelteKit's own code, and the error page, which that asks for whatever the page.
 *
 * @param {string} id
 * @param {Modules} modules
 */
function isOfFrame(id, modules) {
  if (/\/src\/routes\/\+(layout|error)/.test(id)) return true;
  return !routeEntry.test(id) && modules.getModuleInfo(id)?.isEntry === true;
}

/**
 * The languages that need a module at once; sentences of parts that are opened later come with the parts.
 *
 * @param {string} id
 * @param {Modules} modules
 * @returns {string[]}
 */
function findLanguages(id, modules) {
  const found = [...walkImporters(id, modules, false)].map((one) => language.exec(one)?.[1]);
  return found.filter((name) => name !== undefined);
}

/**
 * @param {string} name
 * @returns {string}
 */
export function languageChunk(name) {
  return `text-${name}`;
}

/**
 * A module and all that import it, directly or not, up to the entries of routes.
 *
 * @param {string} id
 * @param {Modules} modules
 * @param {boolean} dynamicToo
 */
function walkImporters(id, modules, dynamicToo) {
  const seen = new Set([id]);
  for (const one of seen) {
    const info = modules.getModuleInfo(one);
    if (info === null || routeEntry.test(one)) continue;
    for (const importer of info.importers) seen.add(importer);
    if (dynamicToo) for (const importer of info.dynamicImporters) seen.add(importer);
  }
  return seen;
}
