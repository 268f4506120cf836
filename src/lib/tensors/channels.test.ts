import { expect, test } from 'vitest';
import { locateChannel } from './locate-channel';
import { sliceChannel } from './slice-channel';
import { findTopValues } from './top-values';

test('a channel is read across the pixels, row by row', () => {
  const tensor = { shape: [1, 2, 3, 2], data: Float32Array.from({ length: 12 }, (_, i) => i) };
  expect(sliceChannel(tensor, 1)).toEqual({
    height: 2,
    width: 3,
    data: Float32Array.of(1, 3, 5, 7, 9, 11)
  });
});

test.each([-1, 2, 0.5])('channel %d of two is refused', (channel) => {
  const tensor = { shape: [1, 1, 1, 2], data: new Float32Array(2) };
  expect(() => sliceChannel(tensor, channel)).toThrow('expected 0 to 1');
});

// Mixed_5b: 64 + 64 + 96 + 32.
test.each([
  [0, { part: 0, localChannel: 0 }],
  [63, { part: 0, localChannel: 63 }],
  [64, { part: 1, localChannel: 0 }],
  [223, { part: 2, localChannel: 95 }],
  [255, { part: 3, localChannel: 31 }]
])('channel %d of Mixed_5b is found in its branch', (channel, place) => {
  expect(locateChannel([64, 64, 96, 32], channel)).toEqual(place);
});

test('a channel past the last part is refused', () => {
  expect(() => locateChannel([64, 64], 128)).toThrow('Channel 128: expected 0 to 127.');
});

test('top values come highest first, ties in index order', () => {
  expect(findTopValues(Float32Array.of(1, 5, -3, 5, 2), 3)).toEqual([
    { index: 1, value: 5 },
    { index: 3, value: 5 },
    { index: 4, value: 2 }
  ]);
});
