import type { ImagePixels } from '../pixels';

/** Root of the mean square of B − A over all pixels and the three colours, in steps of a byte; of pictures of one size. */
export function pictureDistance(a: ImagePixels, b: ImagePixels): number {
  let squares = 0;
  for (let i = 0; i < a.data.length; i++) {
    const isColour = i % 4 !== 3;
    if (isColour) squares += (b.data[i] - a.data[i]) ** 2;
  }
  return Math.sqrt(squares / (a.width * a.height * 3));
}
