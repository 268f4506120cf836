import { expect, test } from 'vitest';
import { layOutCurve } from './curve-layout';

const short = { words: ['6b'], figure: '0.907' };
const long = { words: ['Predictions'], figure: '0.141' };

test('columns are as wide as their longest word or their figure, and the curve runs through their middles', () => {
  const { kind, lengths, size, toChart } = layOutCurve([short, long], 10);
  expect(kind).toBe('columns');
  expect(lengths[0]).toBeCloseTo(2.2);
  expect(lengths[1]).toBeCloseTo(4.6);
  expect(size[0]).toBeCloseTo(6.8);
  expect(toChart(1, 0.25)[0]).toBeCloseTo(2.2 + 2.3);
  expect(toChart(1, 0.25)[1]).toBe(0.75);
});

test.each([
  ['a long word', [long, short], 6.7],
  ['a long figure', [{ words: ['6b'], figure: '5.12e−4' }, short], 5.1],
  ['a chart that has not been measured', [short], 0]
])('%s that has no room turns the chart by a quarter', (_name, texts, widthRem) => {
  const { kind, size, toChart } = layOutCurve(texts, widthRem);
  expect([kind, size]).toEqual(['rows', [1, texts.length]]);
  expect(toChart(0, 0.25)).toEqual([0.25, 0.5]);
});

test('a network without end points has an empty chart', () => {
  expect(layOutCurve([], 0)).toMatchObject({ kind: 'columns', lengths: [] });
});
