import { expect, test } from 'vitest';
import { rowLabelWithout, shapeWithout } from './hide-output';

test('of a shape all is kept, or height and width, or nothing', () => {
  const shape = [1, 8, 8, 1280];
  expect(shapeWithout(shape, 'all')).toBe('?');
  expect(shapeWithout(shape, 'grid')).toBe('?×?×1280');
  expect(shapeWithout(shape, 'nothing')).toBe('8×8×1280');
});

test.each([
  ['8 × 8', [8, 8], '?'],
  ['18 × 8', [8, 8], '18 × 8'],
  ['299 → 35', [35, 35], '299 → ?'],
  ['299 → 35', [73, 73], '299 → 35'],
  ['→ 20 × 35', [20, 35], '→ ?'],
  ['', [8, 8], '']
] as const)('the row %s does not state the grid %s', (label, grid, shown) => {
  expect(rowLabelWithout(label, grid)).toBe(shown);
});
