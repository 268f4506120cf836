import { expect, test } from 'vitest';
import { rowLabelSize } from './row-label-size';

const row = (label: string, y: number, isTurned = true) => ({ label, at: { x: 6, y }, isTurned });
const rows = [row('299 → 35', 80), row('35 × 35', 230), row('17 × 17', 380)];
const hall = { scale: 0.5, margin: 100, isInHall: true };

test('in a hall the names of rows come out at 16 pixels, elsewhere at 12 units', () => {
  expect(rowLabelSize(rows, hall)).toBe(32);
  expect(rowLabelSize(rows, { ...hall, isInHall: false })).toBe(12);
  expect(rowLabelSize(rows, { ...hall, scale: 2 })).toBe(12);
});

test('they do not grow where they would run out of the drawing or into each other', () => {
  expect(rowLabelSize(rows, { ...hall, margin: 10 })).toBe(12);
  expect(rowLabelSize(rows, { ...hall, scale: 0.2 })).toBe(12);
  const [first, ...others] = rows;
  expect(rowLabelSize([{ ...first, at: { x: 6, y: 60 } }, ...others], hall)).toBe(12);
  expect(rowLabelSize([first, row('35 × 35', 180), row('17 × 17', 260)], hall)).toBe(12);
});

test('a name that lies stays as it is', () => {
  expect(rowLabelSize([row('35 × 35', 60, false)], hall)).toBe(12);
});
