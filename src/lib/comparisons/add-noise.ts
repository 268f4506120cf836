import type { ImagePixels } from '../pixels';
import { createRandom } from '../random';

/** One photo with one amount of noise is one picture, in every browser. */
const seed = 1;

/** Gaussian noise on each colour of each pixel, `deviation` in steps of a byte; what leaves the range stays at its end. */
export function addNoise({ width, height, data }: ImagePixels, deviation: number): ImagePixels {
  const random = createRandom(seed);
  const noisy = data.slice();
  for (let at = 0; at < noisy.length; at++) {
    if (at % 4 !== 3) noisy[at] = data[at] + deviation * drawNormal(random);
  }
  return { width, height, data: noisy };
}

/** Box and Muller. */
function drawNormal(random: () => number): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random()));
  return radius * Math.cos(2 * Math.PI * random());
}
