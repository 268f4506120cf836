import { describe, expect, it } from 'vitest';
import { chunkGroups, findPageKinds } from './group-chunks.mjs';

const routes = '/site/src/routes/[[language=language]]';
const explorer = `${routes}/(explorer)/+page.svelte`;
const embed = `${routes}/embed/[name]/+page.svelte`;
const frame = '/site/src/routes/+layout.svelte';
const errorPage = '/site/src/routes/+error.svelte';
const node = '/site/.svelte-kit/generated/client-optimized/nodes/3.js';
const app = '/site/.svelte-kit/generated/client-optimized/app.js';

interface Uses {
  readonly from?: readonly string[];
  readonly later?: readonly string[];
  readonly isEntry?: boolean;
}

/** Modules, each with what imports it. */
function graph(uses: Readonly<Record<string, Uses>>) {
  return {
    getModuleInfo: (id: string) => {
      const use = uses[id];
      if (use === undefined) return null;
      const { from = [], later = [], isEntry = false } = use;
      return { importers: [...from], dynamicImporters: [...later], isEntry };
    }
  };
}

const modules = graph({
  [app]: { isEntry: true },
  [node]: { later: [app], isEntry: true },
  [explorer]: { from: [node] },
  [embed]: {},
  [frame]: {},
  [errorPage]: { from: [node] },
  drawing: { from: [explorer, embed] },
  shape: { from: ['drawing'] },
  header: { from: [explorer] },
  panel: { later: [explorer] },
  costs: { from: ['panel'] },
  'Panel.svelte?svelte&type=style&lang.css': { from: ['panel'] },
  kit: { from: [app] },
  '/site/src/lib/text/en/index.ts': { later: [frame] },
  '/site/src/lib/text/zh/index.ts': { later: [frame] },
  numbers: { from: ['/site/src/lib/text/en/index.ts', '/site/src/lib/text/zh/index.ts'] },
  '/site/src/lib/text/en/header.ts': { from: ['/site/src/lib/text/en/index.ts'] },
  '/site/src/lib/text/en/costs.ts': { later: ['/site/src/lib/text/en/index.ts'] },
  wheel: { from: ['axle'] },
  axle: { from: ['wheel', 'header'] }
});

/** The chunk that a module is put into, as the bundler asks: the group of the highest priority that has a name. */
function chunkOf(id: string): string | null {
  const byPriority = [...chunkGroups].sort((a, b) => (b.priority ?? 0) - (a.priority ?? 0));
  for (const { name } of byPriority) {
    const given = typeof name === 'function' ? name(id, modules as never) : name;
    if (given !== null && given !== undefined) return given;
  }
  return null;
}

describe('the kinds of page that need a module at once', () => {
  it.each([
    ['a module of two kinds of page', 'drawing', ['embed', 'explorer']],
    ['what such a module imports', 'shape', ['embed', 'explorer']],
    ['a module of one kind', 'header', ['explorer']],
    ['a panel that is opened later', 'panel', []],
    ['what only such a panel imports', 'costs', []],
    ['the styles of such a panel', 'Panel.svelte?svelte&type=style&lang.css', ['explorer']],
    ['code of SvelteKit', 'kit', ['frame']],
    ['the error page', errorPage, ['frame']],
    ['an entry of SvelteKit', app, []],
    ['a module in a circle of imports', 'wheel', ['explorer']]
  ])('%s', (_, id, kinds) => {
    expect(findPageKinds(id, modules)).toEqual(kinds);
  });
});

describe('the chunk of a module', () => {
  it.each([
    ['what several kinds of page need is shared', 'drawing', 'shared'],
    ['what one kind needs is named after it', 'header', 'explorer'],
    ['what is opened later is left to the bundler', 'costs', null],
    ['sentences that are there at once', '/site/src/lib/text/en/header.ts', 'text-en'],
    ['what every language needs', 'numbers', 'text'],
    ['sentences of a part that is opened later', '/site/src/lib/text/en/costs.ts', null]
  ])('%s', (_, id, chunk) => {
    expect(chunkOf(id)).toBe(chunk);
  });
});
