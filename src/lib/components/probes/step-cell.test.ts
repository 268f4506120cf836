import { expect, it } from 'vitest';
import { stepCell } from './step-cell';

it.each([
  ['ArrowRight', [1, 1], [1, 2]],
  ['ArrowLeft', [1, 0], [1, 0]],
  ['ArrowDown', [2, 1], [2, 1]],
  ['ArrowUp', [2, 1], [1, 1]]
] as const)('%s goes from %j to %j on a map of 3×3', (key, from, to) => {
  expect(stepCell(from, key, [3, 3])).toEqual(to);
});
