import { expect, test } from 'vitest';
import { measureCrops } from './paint-crops';

const box = { x: 0, y: 0, width: 9, height: 9 };
const image = { width: 9, height: 9, data: new Uint8ClampedArray(9 * 9 * 4) };
const crops = (count: number, lines: readonly string[]) =>
  Array.from({ length: count }, () => ({ image, view: box, field: box, middle: null, lines }));

test('nine crops take three rows, four take two, all as wide as a full row', () => {
  const nine = measureCrops(crops(9, ['3.2']));
  const four = measureCrops(crops(4, ['3.2']));
  const one = measureCrops(crops(1, ['3.2']));
  expect(nine.width).toBe(one.width);
  expect(nine.height - four.height).toBe(four.height - one.height);
});

test('every line of text makes its row higher', () => {
  const one = measureCrops(crops(4, ['3.2'])).height;
  const two = measureCrops(crops(4, ['3.2', 'row 1'])).height;
  const three = measureCrops(crops(4, ['3.2', 'row 1', 'cat.png'])).height;
  expect(two - one).toBeGreaterThan(0);
  expect(three - two).toBe(two - one);
});
