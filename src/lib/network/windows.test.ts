import { expect, it } from 'vitest';
import { outputSize, paddingAmounts, type WindowAxis } from '.';

/** Counts window positions one by one. */
function countPositions({ size, kernel, stride, padding }: WindowAxis): number {
  if (padding === 'SAME')
    return Array.from({ length: size }, (_, i) => i * stride).filter((i) => i < size).length;
  let positions = 0;
  for (let start = 0; start + kernel <= size; start += stride) positions++;
  return positions;
}

it('output sizes equal the number of window positions, for all small windows', () => {
  for (const padding of ['SAME', 'VALID'] as const) {
    for (let size = 1; size <= 24; size++) {
      for (let kernel = 1; kernel <= size; kernel++) {
        for (const stride of [1, 2, 3]) {
          const axis = { size, kernel, stride, padding };
          expect({ axis, size: outputSize(axis) }).toEqual({ axis, size: countPositions(axis) });
        }
      }
    }
  }
});

it('a VALID window larger than the map leaves nothing', () => {
  expect(outputSize({ size: 2, kernel: 3, stride: 2, padding: 'VALID' })).toBeLessThan(1);
});

it('VALID drops the even last column', () => {
  expect(outputSize({ size: 148, kernel: 3, stride: 2, padding: 'VALID' })).toBe(73);
  expect(outputSize({ size: 147, kernel: 3, stride: 2, padding: 'VALID' })).toBe(73);
});

it.each([
  [{ size: 17, kernel: 7, stride: 1, padding: 'SAME' }, [3, 3]],
  [{ size: 8, kernel: 3, stride: 2, padding: 'SAME' }, [0, 1]],
  [{ size: 9, kernel: 3, stride: 2, padding: 'SAME' }, [1, 1]],
  [{ size: 8, kernel: 2, stride: 1, padding: 'SAME' }, [0, 1]],
  [{ size: 9, kernel: 1, stride: 2, padding: 'SAME' }, [0, 0]],
  [{ size: 9, kernel: 3, stride: 2, padding: 'VALID' }, [0, 0]]
] as const)('pads %o by %o, the odd pixel after', (axis, amounts) => {
  expect(paddingAmounts(axis)).toEqual(amounts);
});
