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
