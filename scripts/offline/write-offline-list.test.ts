import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listFiles } from './write-offline-list.mjs';

let directory: string;
beforeEach(() => void (directory = mkdtempSync(join(tmpdir(), 'inceptionscope-list-'))));
afterEach(() => rmSync(directory, { recursive: true }));

async function listPaths(names: readonly string[]) {
  for (const name of names) {
    mkdirSync(dirname(join(directory, name)), { recursive: true });
    writeFileSync(join(directory, name), name);
  }
  return (await listFiles(directory)).map(({ path }) => path);
}

test('pages are listed by their address, other files by their name', async () => {
  expect(
    await listPaths(['index.html', 'zh/index.html', 'embed/Logits.html', 'samples/cat.png'])
  ).toEqual(['embed/Logits', '', 'samples/cat.png', 'zh/']);
});

test('pictures and answers for other sites are left out; a figure that a reader may open stays', async () => {
  const page = 'end-point/Mixed_6b';
  expect(
    await listPaths([
      'card.png',
      'figure.png',
      `${page}/card.png`,
      `${page}/figure.png`,
      `${page}/figure.svg`,
      `zh/${page}/oembed.json`,
      'samples/figure.png.txt'
    ])
  ).toEqual([`${page}/figure.svg`, 'samples/figure.png.txt']);
});

test('what tells of the version on the server, and what is packed, is never kept', async () => {
  expect(
    await listPaths(['service-worker.js', '_app/version.json', 'a.js', 'a.js.br', 'a.js.gz'])
  ).toEqual(['a.js']);
});
