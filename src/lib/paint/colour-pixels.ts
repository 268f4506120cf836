import type { ImagePixels } from '../pixels';
import {
  entryOf,
  measureTensor,
  paletteSize,
  paletteWords,
  scaleOfChannel,
  type ColourScale,
  type FeatureMap,
  type Tensor,
  type TensorScales
} from '../tensors';

/** Where each channel stands when all of them are put side by side, one pixel per value. */
export interface PixelGrid {
  readonly columns: number;
  readonly width: number;
  readonly height: number;
}

/** Colours one map, a pixel per value. */
export function colourMap(map: FeatureMap, scale: ColourScale): ImagePixels {
  const words = paletteWords(scale.ramp);
  const pixels = new Uint32Array(map.data.length);
  for (let i = 0; i < pixels.length; i++) pixels[i] = words[entryOf(scale, map.data[i])];
  return { width: map.width, height: map.height, data: new Uint8ClampedArray(pixels.buffer) };
}

/** A roughly square grid without gaps for that many maps. */
export function arrangePixelGrid(size: {
  height: number;
  width: number;
  channels: number;
}): PixelGrid {
  const { height, width, channels } = size;
  const columns = Math.min(
    channels,
    Math.max(1, Math.ceil(Math.sqrt((channels * height) / width)))
  );
  return { columns, width: columns * width, height: Math.ceil(channels / columns) * height };
}

/** Values coloured per step: a few milliseconds on a slow laptop. */
const valuesPerStep = 1 << 17;

export interface ColouredChannels {
  readonly block: ImagePixels;
  /** How many values took each entry of the palette. */
  readonly counts: Uint32Array;
}

/**
 * Colours every channel of an NHWC tensor into one block, in `arrangePixelGrid` order; unused cells stay transparent.
 * Reads in memory order, row by row, and yields every few milliseconds: 1.4 million values at once would
 * hold up a page.
 */
export function* colourChannelsInSteps(
  tensor: Tensor,
  scales: TensorScales
): Generator<void, ColouredChannels> {
  const size = measureTensor(tensor);
  const { height, width, channels } = size;
  const grid = arrangePixelGrid(size);
  const pixels = new Uint32Array(grid.width * grid.height);
  const corners = Uint32Array.from({ length: channels }, (_, channel) => {
    const row = Math.floor(channel / grid.columns);
    return row * height * grid.width + (channel % grid.columns) * width;
  });
  const each = Array.from({ length: channels }, (_, channel) => scaleOfChannel(scales, channel));
  const words = paletteWords(each[0]?.ramp ?? 'sequential');
  const brush = { pixels, corners, words, scales: each, counts: new Uint32Array(paletteSize) };
  const pixelsPerStep = Math.max(1, Math.floor(valuesPerStep / channels));
  for (let y = 0, sinceStep = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const from = (y * width + x) * channels;
      colourPixel(brush, tensor.data.subarray(from, from + channels), y * grid.width + x);
      if (++sinceStep < pixelsPerStep) continue;
      sinceStep = 0;
      yield;
    }
  }
  const data = new Uint8ClampedArray(pixels.buffer);
  return { block: { width: grid.width, height: grid.height, data }, counts: brush.counts };
}

interface Brush {
  readonly pixels: Uint32Array;
  /** Index of the top left pixel of every channel. */
  readonly corners: Uint32Array;
  readonly words: Uint32Array;
  /** One per channel, all with the same palette. */
  readonly scales: readonly ColourScale[];
  readonly counts: Uint32Array;
}

function colourPixel(
  { pixels, corners, words, scales, counts }: Brush,
  values: Float32Array,
  offset: number
): void {
  for (let channel = 0; channel < values.length; channel++) {
    const entry = entryOf(scales[channel], values[channel]);
    counts[entry]++;
    pixels[corners[channel] + offset] = words[entry];
  }
}
