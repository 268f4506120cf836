import type { ImagePixels } from '../pixels';
import {
  measureTensor,
  rampIndex,
  rampSize,
  rampWords,
  viridisRamp,
  type FeatureMap,
  type Tensor,
  type ValueRange
} from '../tensors';

/** Where each channel stands when all of them are put side by side, one pixel per value. */
export interface PixelGrid {
  readonly columns: number;
  readonly width: number;
  readonly height: number;
}

/** Ranges that colour a tensor's channels: one for all, or one for each. */
export type ChannelRanges =
  | { readonly kind: 'tensor'; readonly range: ValueRange }
  | { readonly kind: 'channel'; readonly min: Float32Array; readonly max: Float32Array };

/** Colours one map, a pixel per value. */
export function colourMap(map: FeatureMap, range: ValueRange): ImagePixels {
  const words = rampWords(viridisRamp);
  const pixels = new Uint32Array(map.data.length);
  for (let i = 0; i < pixels.length; i++) pixels[i] = words[rampIndex(map.data[i], range)];
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

/**
 * Colours every channel of an NHWC tensor into one block, in `arrangePixelGrid` order; unused cells stay transparent.
 * Reads in memory order, row by row, and yields every few milliseconds: 1.4 million values at once would
 * hold up a page.
 */
export function* colourChannelsInSteps(
  tensor: Tensor,
  ranges: ChannelRanges
): Generator<void, ImagePixels> {
  const size = measureTensor(tensor);
  const { height, width, channels } = size;
  const grid = arrangePixelGrid(size);
  const pixels = new Uint32Array(grid.width * grid.height);
  const corners = Uint32Array.from({ length: channels }, (_, channel) => {
    const row = Math.floor(channel / grid.columns);
    return row * height * grid.width + (channel % grid.columns) * width;
  });
  const brush = {
    pixels,
    corners,
    words: rampWords(viridisRamp),
    ...spreadRanges(ranges, channels)
  };
  const rowLength = width * channels;
  const rowsPerStep = Math.max(1, Math.floor(valuesPerStep / rowLength));
  for (let y = 0; y < height; y++) {
    const row = tensor.data.subarray(y * rowLength, (y + 1) * rowLength);
    colourRow(brush, row, y * grid.width);
    if ((y + 1) % rowsPerStep === 0) yield;
  }
  return {
    width: grid.width,
    height: grid.height,
    data: new Uint8ClampedArray(pixels.buffer)
  };
}

interface Brush {
  readonly pixels: Uint32Array;
  /** Index of the top left pixel of every channel. */
  readonly corners: Uint32Array;
  readonly words: Uint32Array;
  readonly low: Float64Array;
  /** Ramp entries per unit of value. */
  readonly steps: Float64Array;
}

function colourRow(
  { pixels, corners, words, low, steps }: Brush,
  row: Float32Array,
  start: number
) {
  const channels = corners.length;
  let from = 0;
  for (let offset = start; from < row.length; offset++) {
    for (let channel = 0; channel < channels; channel++, from++) {
      // `| 0` also turns not-a-number into the low end.
      const entry = ((row[from] - low[channel]) * steps[channel]) | 0;
      pixels[corners[channel] + offset] =
        words[entry < 0 ? 0 : entry >= rampSize ? rampSize - 1 : entry];
    }
  }
}

function spreadRanges(ranges: ChannelRanges, channels: number) {
  const low = new Float64Array(channels);
  const steps = new Float64Array(channels);
  for (let channel = 0; channel < channels; channel++) {
    const min = ranges.kind === 'tensor' ? ranges.range.min : ranges.min[channel];
    const max = ranges.kind === 'tensor' ? ranges.range.max : ranges.max[channel];
    low[channel] = min;
    steps[channel] = max > min ? rampSize / (max - min) : 0;
  }
  return { low, steps };
}
