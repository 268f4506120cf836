import type { Tensor } from '../tensors';

/** How strongly a kernel weighs one stretch of its input channels. */
export interface SegmentNorm {
  /** L2 norm of all the kernel's weights on these channels. */
  readonly norm: number;
  /** The same divided by the root of their number: the root mean square over channels of each one's norm. */
  readonly perChannel: number;
}

/** Weights read per step: a few milliseconds on a slow laptop. */
const weightsPerStep = 1 << 18;

/**
 * Norms of a kernel, [height, width, in, out], over consecutive stretches of its input channels, in short steps. Throws
 * RangeError unless the shape has four axes and the counts, each above 0, add up to the input channels.
 */
export function* measureSegmentsInSteps(
  { shape, data }: Tensor,
  counts: readonly number[]
): Generator<void, readonly SegmentNorm[]> {
  const [height, width, channels, outputs] = shape;
  const sum = counts.reduce((total, count) => total + count, 0);
  if (shape.length !== 4 || sum !== channels || counts.some((count) => count <= 0)) {
    throw new RangeError(`Segments of ${counts.join(' + ')} channels in [${shape.join(', ')}].`);
  }
  const segmentOf = counts.flatMap((count, segment) => new Array<number>(count).fill(segment));
  const squares = new Float64Array(counts.length);
  const rows = height * width * channels;
  const rowsPerStep = Math.max(1, Math.floor(weightsPerStep / outputs));
  for (let row = 0; row < rows; row += rowsPerStep) {
    const end = Math.min(rows, row + rowsPerStep);
    for (let at = row; at < end; at++) {
      squares[segmentOf[at % channels]] += sumOfSquares(data, at * outputs, outputs);
    }
    yield;
  }
  return counts.map((count, segment) => ({
    norm: Math.sqrt(squares[segment]),
    perChannel: Math.sqrt(squares[segment] / count)
  }));
}

function sumOfSquares(data: Float32Array, start: number, count: number): number {
  let sum = 0;
  for (let i = start; i < start + count; i++) sum += data[i] * data[i];
  return sum;
}
