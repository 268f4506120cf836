/** Values read per step: a few milliseconds on a slow laptop. */
const valuesPerStep = 1 << 18;
const bins = 1 << 16;
const magnitudeBits = 0x7fffffff;
const infinityBits = 0x7f800000;

/**
 * The smallest |value| that at least `share` of all values do not exceed (nearest rank), exact to the last bit: the bit
 * patterns of magnitudes sort as the magnitudes do, so one count of their upper halves finds the half in question, and
 * a second one its lower half. No sort and no copy; yields every few milliseconds. What is no number is left out.
 * 0 where there is nothing. `share` is above 0 and at most 1.
 */
export function* percentileOfMagnitudes(
  data: Float32Array,
  share: number
): Generator<void, number> {
  const patterns = new Uint32Array(data.buffer, data.byteOffset, data.length);
  const upper = new Uint32Array(bins);
  for (let start = 0; start < patterns.length; start += valuesPerStep) {
    for (const pattern of patterns.subarray(start, start + valuesPerStep)) {
      const magnitude = pattern & magnitudeBits;
      if (magnitude <= infinityBits) upper[magnitude >>> 16]++;
    }
    yield;
  }
  const count = upper.reduce((sum, inBin) => sum + inBin, 0);
  if (count === 0) return 0;
  const high = findBin(upper, Math.ceil(share * count));

  const lower = new Uint32Array(bins);
  for (let start = 0; start < patterns.length; start += valuesPerStep) {
    for (const pattern of patterns.subarray(start, start + valuesPerStep)) {
      const magnitude = pattern & magnitudeBits;
      if (magnitude >>> 16 === high.bin && magnitude <= infinityBits) lower[magnitude & 0xffff]++;
    }
    yield;
  }
  const low = findBin(lower, high.rankInBin);
  return new Float32Array(Uint32Array.of((high.bin << 16) | low.bin).buffer)[0];
}

/** The bin that holds the value of that rank, counted from 1, and its rank there. */
function findBin(counts: Uint32Array, rank: number): { bin: number; rankInBin: number } {
  let before = 0;
  let bin = 0;
  while (before + counts[bin] < rank) before += counts[bin++];
  return { bin, rankInBin: rank - before };
}
