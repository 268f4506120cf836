import { expect, test } from 'vitest';
import { buildNetwork } from '../network';
import { fieldsOf } from './op-fields';
import { locateWindow } from './receptive-field-window';

const network = buildNetwork();

test('a small field needs no word on where its weight lies, a wide one does', () => {
  expect(fieldsOf(network, 'InceptionV3/Conv2d_2b_3x3')?.at([0, 0]).middle).toBeNull();
  expect(fieldsOf(network, 'InceptionV3/Mixed_7c/concat')?.at([0, 0]).middle).not.toBeNull();
});

test('a cell has the window of the network module, and the middle lies around its centre', () => {
  const scope = 'InceptionV3/Mixed_6c/concat';
  const fields = fieldsOf(network, scope);
  const field = fields?.at([3, 16]);
  expect(field).toMatchObject(locateWindow(network, scope, [3, 16]) ?? {});
  const [first, last] = field?.middle?.rows ?? [];
  expect(((first ?? 0) + (last ?? 0) + 1) / 2).toBe(21.5 + 3 * 16);
  expect(fields?.grid.columns).toEqual({ first: 21.5, step: 16, count: 17 });
});

test('every cell is shown in the same frame, at most 30 % of the photo around it', () => {
  const around = { x: -90, y: -90, width: 479, height: 479 };
  expect(fieldsOf(network, 'InceptionV3/Mixed_7c/concat')?.view).toEqual(around);
  expect(fieldsOf(network, 'InceptionV3/Conv2d_1a_3x3')?.view).toEqual({
    ...{ x: 0, y: 0 },
    ...{ width: 299, height: 299 }
  });
});

test('classes have no field, and cells outside are refused', () => {
  expect(fieldsOf(network, 'InceptionV3/Predictions')).toBeNull();
  expect(() => fieldsOf(network, 'InceptionV3/Mixed_7c/concat')?.at([8, 0])).toThrow('not [8, 0]');
});
