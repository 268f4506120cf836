/** Values read per step: a few milliseconds on a slow laptop. */
const valuesPerStep = 1 << 18;
const bins = 1 << 16;
const magnitudeBits = 0x7fffffff;
const infinityBits = 0x7f800000;

/** Up to so many values are sorted sooner than counted: the counts alone take half a megabyte. */
const mostSorted = 1 << 15;

/**
 * The smallest |value| that at least `share` of all values do not exceed (nearest rank), exact to the last bit; yields every
 * few milliseconds. What is no number is left out. 0 where there is nothing. `share` is above 0 and at most 1.
 */
export function* percentileOfMagnitudes(
  data: Float32Array,
  share: number
): Generator<void, number> {
  if (data.length <= mostSorted) return sortedPercentile(data, share);
  return yield* countedPercentile(data, share);
}

/** What is no number sorts last. */
function sortedPercentile(data: Float32Array, share: number): number {
  const magnitudes = data.map(Math.abs).sort();
  let count = magnitudes.length;
  while (count > 0 && Number.isNaN(magnitudes[count - 1])) count--;
  return count === 0 ? 0 : magnitudes[Math.ceil(share * count) - 1];
}

/**
 * The same without a sort or a copy: the bit patterns of magnitudes sort as the magnitudes do, so one count of their
 * upper halves finds the half in question, and a second one its lower half.
 */
export function* countedPercentile(data: Float32Array, share: number): Generator<void, number> {
  const patterns = new Uint32Array(data.buffer, data.byteOffset, data.length);
  const upper = new Uint32Array(bins);
  for (let start = 0; start < patterns.length; start += valuesPerStep) {
    countUpperHalves(patterns.subarray(start, start + valuesPerStep), upper);
    yield;
  }
  const count = sumOf(upper);
  if (count === 0) return 0;
  const high = findBin(upper, Math.ceil(share * count));

  const lower = new Uint32Array(bins);
  for (let start = 0; start < patterns.length; start += valuesPerStep) {
    countLowerHalves(patterns.subarray(start, start + valuesPerStep), high.bin, lower);
    yield;
  }
  const low = findBin(lower, high.rankInBin);
  return new Float32Array(Uint32Array.of((high.bin << 16) | low.bin).buffer)[0];
}

// Loops of their own: within a generator they run several times slower.

function countUpperHalves(patterns: Uint32Array, counts: Uint32Array): void {
  for (let i = 0; i < patterns.length; i++) {
    const magnitude = patterns[i] & magnitudeBits;
    if (magnitude <= infinityBits) counts[magnitude >>> 16]++;
  }
}

function countLowerHalves(patterns: Uint32Array, upperHalf: number, counts: Uint32Array): void {
  for (let i = 0; i < patterns.length; i++) {
    const magnitude = patterns[i] & magnitudeBits;
    if (magnitude >>> 16 === upperHalf && magnitude <= infinityBits) counts[magnitude & 0xffff]++;
  }
}

function sumOf(counts: Uint32Array): number {
  let sum = 0;
  for (let i = 0; i < counts.length; i++) sum += counts[i];
  return sum;
}

/** The bin that holds the value of that rank, counted from 1, and its rank there. */
function findBin(counts: Uint32Array, rank: number): { bin: number; rankInBin: number } {
  let before = 0;
  let bin = 0;
  while (before + counts[bin] < rank) before += counts[bin++];
  return { bin, rankInBin: rank - before };
}
