import { expect, it } from 'vitest';
import { encodeFrame } from './encode-frame';

it('pixels stand in the file as they are, at the place that its header names', async () => {
  const data = Uint8ClampedArray.from({ length: 3 * 2 * 4 }, (_, i) => (i * 37) % 256);
  const blob = encodeFrame({ width: 3, height: 2, data, colorSpace: 'srgb' });
  const bytes = await blob.arrayBuffer();
  const view = new DataView(bytes);
  expect(view.getUint32(2, true)).toBe(bytes.byteLength);
  expect([view.getInt32(18, true), view.getInt32(22, true)]).toEqual([3, -2]);
  expect(new Uint8ClampedArray(bytes, view.getUint32(10, true))).toEqual(data);
});
