import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createSmallWeights } from '../../src/lib/weights/__fixtures__/small-weights';
import { ownWeights, weightSetNames } from '../../src/lib/weights';
import { readSiteWeights, takenNames } from './read-site-weights.mjs';

let dir: string;
beforeEach(() => (dir = mkdtempSync(join(tmpdir(), 'site-weights-'))));
afterEach(() => rmSync(dir, { recursive: true }));

function putSet(folder: string, manifest = JSON.stringify(createSmallWeights().manifest)): void {
  mkdirSync(join(dir, folder));
  writeFileSync(join(dir, folder, 'manifest.json'), manifest);
}

it('names that mean the same in every site are taken', () => {
  expect(takenNames).toEqual(expect.arrayContaining(['bundled', 'untrained', ownWeights]));
  expect(weightSetNames).toEqual(expect.arrayContaining(['bundled', 'untrained']));
});

it('a site has the bundled set, and runs it, where nothing else is there', () => {
  const alone = { hosted: [], defaultName: 'bundled' };
  expect(readSiteWeights({}, dir)).toEqual(alone);
  expect(readSiteWeights({}, join(dir, 'missing'))).toEqual(alone);
});

it('every folder with a manifest is a set; what is half written, or has a name that is taken, is none', () => {
  for (const folder of ['imagenet', 'course-2', '.imagenet.12.part', 'own', 'untrained']) {
    putSet(folder);
  }
  mkdirSync(join(dir, 'empty'));
  const { hosted } = readSiteWeights({}, dir);
  expect(hosted).toEqual([
    { name: 'course-2', classes: null },
    { name: 'imagenet', classes: null }
  ]);
});

it('sets that the host has from elsewhere are told by name, with their classes', () => {
  const environment = { HOSTED_WEIGHTS: 'slim:1001, imagenet', DEFAULT_WEIGHTS: 'slim' };
  expect(readSiteWeights(environment, dir)).toEqual({
    hosted: [
      { name: 'imagenet', classes: 1000 },
      { name: 'slim', classes: 1001 }
    ],
    defaultName: 'slim'
  });
});

it.each([
  [{ HOSTED_WEIGHTS: '../a' }, 'HOSTED_WEIGHTS must list names'],
  [{ HOSTED_WEIGHTS: 'bundled' }, 'but has bundled'],
  [{ HOSTED_WEIGHTS: 'a:0' }, 'but has a:0'],
  [{ DEFAULT_WEIGHTS: 'imagenet' }, 'DEFAULT_WEIGHTS must be one of bundled, but is imagenet'],
  [{ DEFAULT_WEIGHTS: 'untrained' }, 'DEFAULT_WEIGHTS must be one of bundled']
])('%j ends a build in a sentence', (environment, sentence) => {
  expect(() => readSiteWeights(environment, dir)).toThrow(sentence);
});

it('a manifest that is none ends a build, and is named', () => {
  putSet('imagenet', '{}');
  expect(() => readSiteWeights({}, dir)).toThrow(/imagenet.manifest\.json is no list of weights/);
});
