import { expect, test } from 'vitest';
import { viridisRamp } from '../tensors';
import { encodeThumbnail } from './encode-thumbnail';

function decode(url: string) {
  const bytes = Uint8Array.from(atob(url.split(',')[1]), (letter) => letter.charCodeAt(0));
  const view = new DataView(bytes.buffer);
  const [offset, width, height] = [10, 18, 22].map((at) => view.getInt32(at, true));
  const rowSize = Math.ceil(width / 4) * 4;
  const colourAt = (row: number, column: number) => {
    const index = bytes[offset + (height - 1 - row) * rowSize + column];
    const [blue, green, red] = bytes.subarray(54 + 4 * index);
    return [red, green, blue];
  };
  return { bytes, view, width, height, colourAt };
}

const lowEnd = [...viridisRamp.subarray(0, 3)];
const highEnd = [...viridisRamp.subarray(-4, -1)];

test('the largest value takes the high end of the ramp, in its own row and column', () => {
  const data = Float32Array.of(0, 0, 0, 0, 0, 5);
  const { width, height, colourAt } = decode(encodeThumbnail({ height: 2, width: 3, data }));
  expect([width, height]).toEqual([3, 2]);
  expect(colourAt(1, 2)).toEqual(highEnd);
  expect(colourAt(0, 2)).toEqual(lowEnd);
  expect(colourAt(1, 1)).toEqual(lowEnd);
});

test('the file says its own length', () => {
  const { bytes, view } = decode(
    encodeThumbnail({ height: 1, width: 1, data: Float32Array.of(1) })
  );
  expect(view.getUint32(2, true)).toBe(bytes.length);
});

test('a large map is averaged over blocks, the odd last block over fewer pixels', () => {
  const data = new Float32Array(149 * 149);
  data[149 * 149 - 1] = 1;
  const { width, height, colourAt } = decode(encodeThumbnail({ height: 149, width: 149, data }));
  expect([width, height]).toEqual([75, 75]);
  expect(colourAt(74, 74)).toEqual(highEnd);
  expect(colourAt(73, 74)).toEqual(lowEnd);
});

test('a list of 1000 scores becomes a strip', () => {
  const data = new Float32Array(1000);
  const { width, height } = decode(encodeThumbnail({ height: 1, width: 1000, data }));
  expect([width, height]).toEqual([77, 1]);
});
