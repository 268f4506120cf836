import { expect, test } from 'vitest';
import { clampCell, middleCell } from './map-cell';

test('cells stay on the map', () => {
  expect(clampCell([-3, 99], [8, 10])).toEqual([0, 9]);
  expect(middleCell([8, 17])).toEqual([4, 8]);
});
