import { expect, it } from 'vitest';
import { coveredMs, splitRuns } from './phase-times';

const span = (name: string, startTime: number, end: number) => ({
  name,
  startTime,
  duration: end - startTime
});

it('counts spans that overlap once', () => {
  const spans = [span('a', 0, 10), span('b', 5, 12), span('c', 6, 8), span('d', 20, 21)];
  expect(coveredMs(spans)).toBe(13);
});

it('tells what a run waits for from what is done meanwhile, and what no phase has', () => {
  const [cold, warm] = splitRuns([
    span('backend', 10, 60),
    span('run', 50, 200),
    span('fetch', 40, 90),
    span('fetch', 45, 120),
    // Decoding happens while the run waits for its weights.
    span('wait', 60, 100),
    span('decode', 90, 98),
    span('arithmetic', 100, 150),
    span('read', 150, 155),
    span('run', 300, 340),
    span('arithmetic', 300, 330)
  ]);
  expect(Object.fromEntries(cold)).toEqual({
    ...{ backend: 50, fetch: 80, wait: 32, decode: 8, arithmetic: 50, read: 5 },
    ...{ run: 150, rest: 55 }
  });
  expect(Object.fromEntries(warm)).toMatchObject({ arithmetic: 30, run: 40, rest: 10 });
});
