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

/** RGBA bytes, row by row. */
export interface PixelBlock {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8ClampedArray<ArrayBuffer>;
}

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
export function colourMap(map: FeatureMap, range: ValueRange): PixelBlock {
  const words = rampWords(viridisRamp);
  const pixels = new Uint32Array(map.data.length);
  for (let i = 0; i < pixels.length; i++) pixels[i] = words[rampIndex(map.data[i], range)];
  return { width: map.width, height: map.height, pixels: new Uint8ClampedArray(pixels.buffer) };
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

/**
 * Colours every channel of an NHWC tensor into one block, in `arrangePixelGrid` order; unused cells stay transparent.
 * One pass that reads in memory order, so that 1.4 million values fit into a frame or two.
 */
export function colourChannels(tensor: Tensor, ranges: ChannelRanges): PixelBlock {
  const size = measureTensor(tensor);
  const { height, width, channels } = size;
  const grid = arrangePixelGrid(size);
  const words = rampWords(viridisRamp);
  const pixels = new Uint32Array(grid.width * grid.height);
  const { low, steps } = spreadRanges(ranges, channels);
  const corners = Uint32Array.from({ length: channels }, (_, channel) => {
    const row = Math.floor(channel / grid.columns);
    return row * height * grid.width + (channel % grid.columns) * width;
  });
  const { data } = tensor;
  let from = 0;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const offset = y * grid.width + x;
      for (let channel = 0; channel < channels; channel++, from++) {
        // `| 0` also turns not-a-number into the low end.
        const entry = ((data[from] - low[channel]) * steps[channel]) | 0;
        pixels[corners[channel] + offset] =
          words[entry < 0 ? 0 : entry >= rampSize ? rampSize - 1 : entry];
      }
    }
  }
  return {
    width: grid.width,
    height: grid.height,
    pixels: new Uint8ClampedArray(pixels.buffer)
  };
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
