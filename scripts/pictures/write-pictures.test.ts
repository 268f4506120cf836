import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { picturesOf } from '../../src/lib/state/__fixtures__/pictures-of';
import { areUpToDate, dropOthers, writePictures } from './write-pictures';

let directory: string;
beforeEach(() => void (directory = mkdtempSync(join(tmpdir(), 'inceptionscope-pictures-'))));
afterEach(() => rmSync(directory, { recursive: true }));

test('pictures are made anew where one is missing, damaged, or of another stamp', () => {
  // The pictures of the tests are stamped with the name of their photo.
  expect(areUpToDate(directory, ['cat'], 'cat')).toBe(false);
  writePictures(directory, picturesOf('cat'));
  expect(areUpToDate(directory, ['cat'], 'cat')).toBe(true);
  expect(areUpToDate(directory, ['cat'], 'another')).toBe(false);
  expect(areUpToDate(directory, ['cat', 'rocket'], 'cat')).toBe(false);
  writeFileSync(join(directory, 'cat.bin'), 'ISP1');
  expect(areUpToDate(directory, ['cat'], 'cat')).toBe(false);
});

test('of a photo that no longer ships nothing stays', () => {
  writePictures(directory, picturesOf('cat'));
  writePictures(directory, picturesOf('dog'));
  dropOthers(directory, ['cat']);
  expect(readdirSync(directory)).toEqual(['cat.bin']);
});
