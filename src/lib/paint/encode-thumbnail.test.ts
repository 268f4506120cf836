import { expect, test } from 'vitest';
import { aboveEntry, paletteOf, rampSize } from '../tensors';
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

const entry = (index: number, ramp: 'sequential' | 'diverging' = 'sequential') => [
  ...paletteOf(ramp).subarray(index * 4, index * 4 + 3)
];
const lowEnd = entry(1);
const highEnd = entry(rampSize);

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
  data.fill(1, 149 * 148);
  const { width, height, colourAt } = decode(encodeThumbnail({ height: 149, width: 149, data }));
  expect([width, height]).toEqual([75, 75]);
  expect(colourAt(74, 74)).toEqual(highEnd);
  expect(colourAt(73, 74)).toEqual(lowEnd);
  expect(colourAt(73, 0)).toEqual(lowEnd);
});

test('a list of 1000 scores becomes a strip', () => {
  const data = new Float32Array(1000);
  const { width, height } = decode(encodeThumbnail({ height: 1, width: 1000, data }));
  expect([width, height]).toEqual([77, 1]);
});

test('one cell far above the rest is marked and leaves the rest its colours', () => {
  const data = Float32Array.from({ length: 20 * 20 }, (_, i) => i);
  data[7] = 1e6;
  const { colourAt } = decode(encodeThumbnail({ height: 20, width: 20, data }));
  expect(colourAt(0, 7)).toEqual(entry(aboveEntry));
  expect(colourAt(10, 0)).toEqual(entry(1 + Math.floor((200 / 398) * rampSize)));
});

test('means on both sides of 0 diverge around it', () => {
  const data = Float32Array.of(-2, 0, 1);
  const { colourAt } = decode(encodeThumbnail({ height: 1, width: 3, data }));
  expect(colourAt(0, 0)).toEqual(entry(1, 'diverging'));
  expect(colourAt(0, 1)).toEqual(entry(1 + rampSize / 2, 'diverging'));
});
