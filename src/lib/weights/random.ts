/**
 * Seeded by text, so that a variable's values depend on its name and the printed seed but never on the order in which
 * variables are drawn. FNV-1a hashes the text, mulberry32 counts on from there.
 */
export function createRandom(seedText: string): () => number {
  let state = hashText(seedText);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return hash | 0;
}

/** Normal values with mean 0, drawn again beyond two standard deviations, as TensorFlow's truncated_normal does. */
export function drawTruncatedNormal(
  count: number,
  standardDeviation: number,
  random: () => number
): Float32Array {
  const values = new Float32Array(count);
  let filled = 0;
  while (filled < count) {
    // Marsaglia's polar method: two values from one point of the unit disc.
    const x = 2 * random() - 1;
    const y = 2 * random() - 1;
    const squared = x * x + y * y;
    if (squared >= 1 || squared === 0) continue;
    const factor = Math.sqrt((-2 * Math.log(squared)) / squared);
    const first = x * factor;
    const second = y * factor;
    if (Math.abs(first) <= 2) values[filled++] = first * standardDeviation;
    if (Math.abs(second) <= 2 && filled < count) values[filled++] = second * standardDeviation;
  }
  return values;
}
