import { expect, test } from 'vitest';
import { channelAt, middleOf, stackShares, stepAlong } from './ruler-scale';

test.each([
  [0, 0],
  [0.5, 128],
  [127.99 / 256, 127],
  [1, 255],
  [-0.2, 0],
  [1.3, 255]
])('%d along 256 channels is channel %d', (at, channel) => {
  expect(channelAt(at, 256)).toBe(channel);
});

test('every channel is found at its own middle', () => {
  for (let channel = 0; channel < 2048; channel++) {
    expect(channelAt(middleOf(channel, 2048), 2048)).toBe(channel);
  }
});

test.each([
  ['ArrowRight', 8],
  ['ArrowUp', 8],
  ['ArrowLeft', 6],
  ['ArrowDown', 6],
  ['Home', 0],
  ['End', 255],
  ['x', 7]
])('%s leads from channel 7 of 256 to %d', (key, channel) => {
  expect(stepAlong(7, 256, key)).toBe(channel);
});

test('the ruler ends at its ends', () => {
  expect(stepAlong(255, 256, 'ArrowRight')).toBe(255);
  expect(stepAlong(0, 256, 'ArrowLeft')).toBe(0);
});

test('shares follow each other', () => {
  expect(stackShares([0.25, 0.5, 0.25])).toEqual([
    { start: 0, length: 0.25 },
    { start: 0.25, length: 0.5 },
    { start: 0.75, length: 0.25 }
  ]);
});
