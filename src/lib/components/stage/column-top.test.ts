import { expect, test } from 'vitest';
import { columnTop } from './column-top';

const module = { x: 0, y: 100, width: 200, height: 300 };

test('a column shows a node with what stands around it, as far as the node itself can be seen then', () => {
  expect(columnTop(module, { x: 10, y: 120, width: 50, height: 40 }, 200)).toBe(88);
  expect(columnTop(module, { x: 10, y: 236, width: 50, height: 40 }, 200)).toBe(88);
  expect(columnTop(module, { x: 10, y: 237, width: 50, height: 40 }, 200)).toBe(225);
  expect(columnTop(module, module, 200)).toBe(88);
});
