import { expect, test } from 'vitest';
import type { ImagePixels } from '../pixels';
import { rampWords, viridisRamp, type Tensor } from '../tensors';
import {
  arrangePixelGrid,
  colourChannelsInSteps,
  colourMap,
  type ChannelRanges
} from './colour-pixels';
import { veilPixels } from './veil-pixels';

const ramp = rampWords(viridisRamp);

function wordsOf({ data }: ImagePixels): number[] {
  return [...new Uint32Array(data.buffer)];
}

function colourChannels(tensor: Tensor, ranges: ChannelRanges): ImagePixels {
  const steps = colourChannelsInSteps(tensor, ranges);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

test('a map takes one colour per value from its range', () => {
  const map = { height: 2, width: 2, data: Float32Array.of(0, 1, 2, 4) };
  const block = colourMap(map, { min: 0, max: 4 });
  expect(wordsOf(block)).toEqual([ramp[0], ramp[64], ramp[128], ramp[255]]);
});

// Three channels of 1×2: channel 0 is 0 4, channel 1 is 1 2, channel 2 is 5 5.
const tensor = { shape: [1, 1, 2, 3], data: Float32Array.of(0, 1, 5, 4, 2, 5) };

test('a shared range keeps channels comparable', () => {
  const block = colourChannels(tensor, { kind: 'tensor', range: { min: 0, max: 8 } });
  expect(block).toMatchObject({ width: 4, height: 2 });
  expect(wordsOf(block)).toEqual([
    ...[ramp[0], ramp[128], ramp[32], ramp[64]],
    ...[ramp[160], ramp[160], 0, 0]
  ]);
});

test('own ranges stretch each channel, and a flat one takes the low end', () => {
  const min = Float32Array.of(0, 1, 5);
  const max = Float32Array.of(4, 2, 5);
  const block = colourChannels(tensor, { kind: 'channel', min, max });
  expect(wordsOf(block)).toEqual([
    ...[ramp[0], ramp[255], ramp[0], ramp[255]],
    ...[ramp[0], ramp[0], 0, 0]
  ]);
});

test('values that are no numbers or out of range stay on the ramp', () => {
  const broken = { shape: [1, 4], data: Float32Array.of(Number.NaN, -1, 9, Infinity) };
  const block = colourChannels(broken, { kind: 'tensor', range: { min: 0, max: 1 } });
  expect(wordsOf(block).every((word) => ramp.includes(word))).toBe(true);
});

test.each([
  [
    { height: 8, width: 8, channels: 2048 },
    { columns: 46, width: 368, height: 360 }
  ],
  [
    { height: 147, width: 147, channels: 64 },
    { columns: 8, width: 1176, height: 1176 }
  ],
  [
    { height: 1, width: 1, channels: 1 },
    { columns: 1, width: 1, height: 1 }
  ]
])('maps of %o stand in a square', (size, grid) => {
  expect(arrangePixelGrid(size)).toEqual(grid);
});

test('a veil is faint over low values and takes the ramp over high ones', () => {
  const map = { height: 1, width: 2, data: Float32Array.of(0, 1) };
  const block = veilPixels(map, { range: { min: 0, max: 1 }, alpha: 1 });
  // 15 % of 255 is 38.25.
  expect([...block.data]).toEqual([0x44, 0x01, 0x54, 38, 0xfd, 0xe7, 0x25, 255]);
});
