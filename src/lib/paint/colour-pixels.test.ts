import { expect, test } from 'vitest';
import type { ImagePixels } from '../pixels';
import {
  aboveEntry,
  finish,
  paletteWords,
  rampSize,
  type ColourScale,
  type Tensor,
  type TensorScales
} from '../tensors';
import { arrangePixelGrid, colourChannelsInSteps, colourMap } from './colour-pixels';
import { veilPixels } from './veil-pixels';

const words = paletteWords('sequential');
/** Colour at a share of the ramp. */
const at = (share: number) => words[1 + Math.min(rampSize - 1, Math.floor(share * rampSize))];
const linear = (max: number, min = 0): ColourScale => ({
  ramp: 'sequential',
  range: { min, max },
  floor: null
});
const shared = (max: number): TensorScales => ({ kind: 'tensor', scale: linear(max) });

function wordsOf({ data }: ImagePixels): number[] {
  return [...new Uint32Array(data.buffer)];
}

const colourChannels = (tensor: Tensor, scales: TensorScales) =>
  finish(colourChannelsInSteps(tensor, scales));

test('a map takes one colour per value from its scale', () => {
  const map = { height: 2, width: 2, data: Float32Array.of(0, 1, 2, 4) };
  expect(wordsOf(colourMap(map, linear(4)))).toEqual([at(0), at(0.25), at(0.5), at(1)]);
});

// Three channels of 1×2: channel 0 is 0 4, channel 1 is 1 2, channel 2 is 5 5.
const tensor = { shape: [1, 1, 2, 3], data: Float32Array.of(0, 1, 5, 4, 2, 5) };

test('a shared scale keeps channels comparable', () => {
  const { block } = colourChannels(tensor, shared(8));
  expect(block).toMatchObject({ width: 4, height: 2 });
  expect(wordsOf(block)).toEqual([
    ...[at(0), at(0.5), at(1 / 8), at(0.25)],
    ...[at(5 / 8), at(5 / 8), 0, 0]
  ]);
});

test('values above the scale take the colour beyond it, and are counted', () => {
  const { block, counts } = colourChannels(tensor, shared(4));
  expect(wordsOf(block).slice(4, 6)).toEqual([words[aboveEntry], words[aboveEntry]]);
  expect(counts[aboveEntry]).toBe(2);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(6);
});

test('own scales stretch each channel, and a flat one takes the low end', () => {
  const scales: TensorScales = {
    kind: 'channel',
    scales: [linear(4, 0), linear(2, 1), linear(5, 5)]
  };
  expect(wordsOf(colourChannels(tensor, scales).block)).toEqual([
    ...[at(0), at(1), at(0), at(1)],
    ...[at(0), at(0), 0, 0]
  ]);
});

test('values that are no numbers or out of range stay in the palette', () => {
  const broken = { shape: [1, 4], data: Float32Array.of(Number.NaN, -1, 9, Infinity) };
  const { block } = colourChannels(broken, shared(1));
  expect(wordsOf(block).every((word) => words.includes(word))).toBe(true);
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

test('a veil leaves the photo bare under nothing and covers it most under the highest value', () => {
  const map = { height: 1, width: 3, data: Float32Array.of(0, 1, 0.5) };
  const { data } = veilPixels(map, linear(1));
  // 85 % of 255 is 216.75.
  expect([data[3], data[7], data[11]]).toEqual([0, 217, 108]);
  expect([...data.subarray(4, 7)]).toEqual([0xfd, 0xe7, 0x25]);
});

test('a signed veil covers what is far from 0 on either side', () => {
  const scale: ColourScale = { ramp: 'diverging', range: { min: -2, max: 2 }, floor: null };
  const { data } = veilPixels({ height: 1, width: 3, data: Float32Array.of(-2, 0, 2) }, scale);
  expect([data[3], data[7], data[11]]).toEqual([217, 0, 217]);
});
