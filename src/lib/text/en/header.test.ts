import { expect, test } from 'vitest';
import { header } from './header';

const ops = { done: 12, total: 132 };

test('a run that fetches weights tells of both', () => {
  const weights = { loadedBytes: 1_234_000, totalBytes: 21_800_000 };
  expect(header.run.progress({ ops, weights, programs: null })).toBe(
    '1.23 MB of 21.8 MB · 12 of 132 ops'
  );
});

test('a run that has its weights tells of ops', () => {
  expect(header.run.progress({ ops, weights: null, programs: null })).toBe('12 of 132 ops');
  expect(header.run.progress({ ops: { done: 0, total: 0 }, weights: null, programs: null })).toBe(
    '0 of … ops'
  );
});

test('a run that waits for programs tells of nothing else', () => {
  const programs = { done: 73, total: 118 };
  const weights = { loadedBytes: 1_234_000, totalBytes: 21_800_000 };
  expect(header.run.progress({ ops, weights, programs })).toBe('73 of 118 GPU programs compiled');
  expect(header.run.programs(programs)).toBe('73 of 118 GPU programs');
});

test('a check tells of the weights that it has to fetch', () => {
  const weights = { loadedBytes: 1_234_000, totalBytes: 21_800_000 };
  expect(header.run.checkingWith(weights)).toBe('1.23 MB of 21.8 MB · checking WebGPU');
});

test('a rate of one is one frame', () => {
  expect(header.run.live(1)).toBe('Live · 1 frame a second');
  expect(header.run.live(0.5)).toBe('Live · 0.5 frames a second');
});

test('a finished run names what computed it, and how long it took', () => {
  expect(header.run.done('WebGL', 1234)).toBe('WebGL · 1.23 s');
});
