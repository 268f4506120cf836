import type { Tensor } from '../tensors';
import { sliceKernel } from './rebuild-convolution';

/** The kernel between one input channel and the output channel in question. */
export interface KernelSlice {
  readonly channel: number;
  /** Row by row. */
  readonly weights: Float64Array;
  /** √ of the sum of squares. */
  readonly norm: number;
}

export interface RankedKernel {
  readonly height: number;
  readonly width: number;
  /** Of all slices together. */
  readonly norm: number;
  /** Largest absolute weight. */
  readonly largest: number;
  /** By norm, the largest first. */
  readonly slices: readonly KernelSlice[];
  readonly rest: { readonly count: number; readonly norm: number };
}

/** What one output channel looks for, input channel by input channel. `kernel`: [height, width, in, out]. */
export function rankKernels(kernel: Tensor, outChannel: number, count: number): RankedKernel {
  const [height, width, ins] = kernel.shape;
  const slices = Array.from({ length: ins }, (_, channel): KernelSlice => {
    const weights = sliceKernel(kernel, channel, outChannel);
    return { channel, weights, norm: Math.hypot(...weights) };
  }).sort((a, b) => b.norm - a.norm || a.channel - b.channel);
  const normOf = (some: readonly KernelSlice[]) =>
    Math.sqrt(some.reduce((sum, { norm }) => sum + norm * norm, 0));
  const rest = slices.slice(count);
  return {
    ...{ height, width },
    norm: normOf(slices),
    largest: slices.reduce(
      (most, { weights }) => weights.reduce((found, x) => Math.max(found, Math.abs(x)), most),
      0
    ),
    slices: slices.slice(0, count),
    rest: { count: rest.length, norm: normOf(rest) }
  };
}

/**
 * A kernel on red, green and blue as colours: bytes [height, width, 3], where 0 is middle grey and the largest absolute
 * weight of this kernel reaches black or full colour. Throws RangeError for other than 3 input channels.
 */
export function colourKernel(kernel: Tensor, outChannel: number): Uint8ClampedArray {
  const [height, width, ins] = kernel.shape;
  if (ins !== 3) throw new RangeError(`A kernel on ${ins} channels: expected red, green and blue.`);
  const slices = [0, 1, 2].map((channel) => sliceKernel(kernel, channel, outChannel));
  const largest = Math.max(...slices.flatMap((slice) => [...slice].map(Math.abs)));
  const bytes = new Uint8ClampedArray(height * width * 3);
  for (let i = 0; i < bytes.length; i++) {
    const weight = slices[i % 3][Math.floor(i / 3)];
    bytes[i] = largest === 0 ? 127.5 : 127.5 * (1 + weight / largest);
  }
  return bytes;
}
