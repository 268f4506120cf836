import { describe, expect, it } from 'vitest';
import { openDoorsOf } from './open-doors.mjs';

const handed = new Map([
  ['buildNetwork', { file: '/site/src/lib/network/build-network', name: 'buildNetwork' }],
  ['shipped', { file: '/site/src/lib/network/inner', name: 'list' }]
]);
const place = new Map([['lectures', { file: '/site/src/lib/network', name: 'shipped' }]]);

async function open(code: string, id = '/site/src/lib/state/explorer.ts') {
  const asked: string[] = [];
  const opened = await openDoorsOf(code, id, async (folder) => {
    if (!asked.includes(folder)) asked.push(folder);
    return folder.endsWith('/place') ? place : handed;
  });
  return { opened, asked };
}

describe('an import from the door of a folder', () => {
  it('becomes one of the file that has the name', async () => {
    const { opened, asked } = await open(
      "const a = 1;\nimport { buildNetwork, shipped as all } from '../network';\nall(a);"
    );
    expect(asked).toEqual(['/site/src/lib/network']);
    expect(opened).toBe(
      "const a = 1;\nimport { buildNetwork as buildNetwork } from '../network/build-network'; import { list as all } from '../network/inner';\nall(a);"
    );
  });

  it('is found by the alias too, from a component of a route', async () => {
    const id = '/site/src/routes/[[language=language]]/+page.svelte';
    const { opened } = await open("import { buildNetwork } from '$lib/network';", id);
    expect(opened).toBe(
      "import { buildNetwork as buildNetwork } from '../../lib/network/build-network';"
    );
  });

  it('is followed where one door hands on what another does', async () => {
    const { opened, asked } = await open("import { lectures } from '$lib/place';");
    expect(asked).toEqual(['/site/src/lib/place', '/site/src/lib/network']);
    expect(opened).toBe("import { list as lectures } from '../network/inner';");
  });

  it.each([
    ['a whole door', "import * as network from '../network';"],
    ['a name that the door has itself', "import { own } from '../network';"],
    ['a door for its effects', "import '../network';"],
    ['another package', "import { zoom } from 'd3-zoom';"],
    ['a file beside it', "import { place } from './place';"],
    ['an import that comes later', "const later = () => import('../network');"]
  ])('%s stays as it is written', async (_, code) => {
    expect((await open(code)).opened).toBeNull();
  });
});
