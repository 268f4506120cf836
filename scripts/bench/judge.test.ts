import { expect, it } from 'vitest';
import { judge } from './judge';
import { Samples, type Measure } from './measures';

const measures = {
  first: { title: 'first', unit: 'ms', target: { kind: 'share', most: 1 / 5 } },
  task: { title: 'task', unit: 'ms', target: { kind: 'most', most: 100 } },
  room: { title: 'room', unit: 'MB', target: { kind: 'share', most: 1 / 4, orMost: 130 } },
  frames: { title: 'frames', unit: 'fps', target: { kind: 'least', least: 60 } },
  bytes: { title: 'bytes', unit: 'MB' }
} satisfies Record<string, Measure>;
type Name = keyof typeof measures;

function rowOf(name: Name, values: { engine?: number[]; layers?: number[] }) {
  const samples = new Samples<Name>();
  samples.add(name, 'engine', ...(values.engine ?? []));
  samples.add(name, 'layers', ...(values.layers ?? []));
  return judge(measures, samples).find((row) => row.name === name);
}

it('a share is judged by the medians', () => {
  const row = rowOf('first', { engine: [10, 20, 900], layers: [100, 100, 100] });
  expect(row).toMatchObject({ ratio: 0.2, isReached: true });
  expect(rowOf('first', { engine: [21], layers: [100] })?.isReached).toBe(false);
});

it('a share may be exceeded by what keeps to a limit, in the worst run too', () => {
  expect(rowOf('room', { engine: [120, 130], layers: [400] })?.isReached).toBe(true);
  expect(rowOf('room', { engine: [120, 131], layers: [400] })?.isReached).toBe(false);
  expect(rowOf('room', { engine: [200], layers: [800] })?.isReached).toBe(true);
});

it('a limit is judged by the worst run', () => {
  expect(rowOf('task', { engine: [10, 20, 100] })?.isReached).toBe(true);
  expect(rowOf('task', { engine: [10, 20, 101] })?.isReached).toBe(false);
});

it('a lower limit is judged by the worst run, too', () => {
  expect(rowOf('frames', { engine: [60, 61, 60] })?.isReached).toBe(true);
  expect(rowOf('frames', { engine: [60, 61, 59] })?.isReached).toBe(false);
});

it('without both sides a share is neither reached nor missed', () => {
  expect(rowOf('first', { engine: [10] })).toMatchObject({ isReached: undefined });
  expect(rowOf('first', { layers: [10] })).toMatchObject({ isReached: undefined });
  expect(rowOf('task', {})).toMatchObject({ engine: undefined, isReached: undefined });
});

it('what has no target is never reached nor missed', () => {
  expect(rowOf('bytes', { engine: [1], layers: [2] })).toMatchObject({
    ratio: 0.5,
    isReached: undefined
  });
});

it('a side whose median is 0 gives no ratio', () => {
  expect(rowOf('first', { engine: [10], layers: [0] })?.ratio).toBeUndefined();
});

it('what a page could not tell is left out', () => {
  const samples = new Samples<Name>();
  samples.add('bytes', 'engine', 1, null);
  samples.add('bytes', 'engine', 3);
  expect(samples.of('bytes', 'engine')).toEqual([1, 3]);
});
