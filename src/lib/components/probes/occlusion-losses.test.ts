import { expect, test } from 'vitest';
import { listLosses, readSubject } from './occlusion-losses';

const map = (...values: number[]) => ({ height: 1, width: 2, data: Float32Array.from(values) });
const patch = (column: number) => ({
  row: 0,
  column,
  box: { x: column * 10, y: 0, width: 20, height: 20 }
});

test.each([
  [null, 3],
  [[0, 1] as const, 5]
])('the value at %o is %d', (cell, value) => {
  expect(readSubject(map(1, 5), cell)).toBe(value);
});

test('a loss is what the value falls by, and the scale reaches as far up as down', () => {
  const answers = [
    { key: patch(0), summary: map(0, 2) },
    { key: patch(1), summary: map(0, 9) }
  ];
  const { losses, limit, scale, most } = listLosses(answers, { before: 5, place: [0, 1] });
  expect(losses.map(({ x, y, after, loss }) => [x, y, after, loss])).toEqual([
    [10, 10, 2, 3],
    [20, 10, 9, -4]
  ]);
  expect([limit, scale.range]).toEqual([4, { min: -4, max: 4 }]);
  expect(most?.loss).toBe(3);
});

test('where the value falls nowhere there is no place where it falls most', () => {
  const answers = [{ key: patch(0), summary: map(0, 9) }];
  expect(listLosses(answers, { before: 5, place: [0, 1] }).most).toBeNull();
  expect(listLosses([], { before: 5, place: null })).toMatchObject({ losses: [], limit: 0 });
});
