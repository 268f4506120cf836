import { expect, test } from 'vitest';
import { openMemory } from './__fixtures__/memory-storage';
import { NotesSize } from './notes-size.svelte';

test('a size is kept for the next visit', () => {
  const storage = openMemory();
  const size = new NotesSize(() => storage);
  size.step(1);
  size.step(1);
  const next = new NotesSize(() => storage);
  expect(next.isSmallest).toBe(true);
  next.load();
  expect(next.factor).toBe(size.factor);
  expect(next.factor).toBeGreaterThan(1);
});

test('it goes no further than the smallest and the largest', () => {
  const size = new NotesSize(() => openMemory());
  size.step(-1);
  expect([size.factor, size.isSmallest]).toEqual([1, true]);
  for (let press = 0; press < 20; press++) size.step(1);
  expect(size.isLargest).toBe(true);
  const largest = size.factor;
  size.step(1);
  expect(size.factor).toBe(largest);
});

test.each(['', 'huge', '-2', '1e999'])('a stored size of “%s” is the usual one', (text) => {
  const size = new NotesSize(() => ({ getItem: () => text, setItem: () => undefined }));
  size.load();
  expect(size.factor).toBe(1);
});
