import { createRandom } from '../random';
import type { Tensor } from '../tensors';

/** A tensor in some 130 numbers, in which a single wrong value leaves its mark. */
export interface TensorDigest {
  /** NHWC. */
  readonly shape: readonly number[];
  /** Square root of the sum of squares. */
  readonly norm: number;
  readonly mean: number;
  /** Values at `samplePositions`. */
  readonly samples: readonly number[];
  /**
   * Every value is added to one of these, or subtracted, as its index decides. The squared distance between the sums of
   * two tensors is on average that of the tensors themselves.
   * Source: the count sketch of Charikar, Chen and Farach-Colton (2002).
   */
  readonly sums: readonly number[];
}

const sampleCount = 64;
const sumCount = 64;
const sampleSeed = 18;

/** Values read per step: some milliseconds on a slow laptop. */
const valuesPerStep = 1 << 17;

/** Indices into `size` flat values; the same in every version, since shipped references are read at them. */
function samplePositions(size: number): number[] {
  const random = createRandom(sampleSeed);
  return Array.from({ length: sampleCount }, () => Math.floor(random() * size));
}

/** A digest in short steps, for a caller that has a page to keep alive in between. */
export function* digestInSteps({ shape, data }: Tensor): Generator<void, TensorDigest> {
  const sums = new Float64Array(sumCount);
  let total = 0;
  let squares = 0;
  for (let start = 0; start < data.length; start += valuesPerStep) {
    const end = Math.min(data.length, start + valuesPerStep);
    for (let i = start; i < end; i++) {
      const value = data[i];
      total += value;
      squares += value * value;
      const hash = mixBits(i);
      sums[hash % sumCount] += hash >= 2 ** 31 ? value : -value;
    }
    yield;
  }
  return {
    shape,
    norm: Math.sqrt(squares),
    mean: total / data.length,
    samples: samplePositions(data.length).map((position) => data[position]),
    sums: [...sums]
  };
}

/** 32 bits that look drawn by lot. Source: the finaliser of MurmurHash3 (Austin Appleby, public domain). */
function mixBits(index: number): number {
  let mixed = Math.imul(index ^ (index >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
