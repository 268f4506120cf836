import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { decode } from 'fast-png';

/** Pixels a side. */
const side = 299;

/** The picture that every comparison reads. */
export const referenceFile = 'static/samples/cat.png';

/** Its middle 299×299 pixels, not resized, so that no resampling can differ. RGBA, row by row. */
export function readReferenceImage() {
  const path = fileURLToPath(new URL(`../../${referenceFile}`, import.meta.url));
  const { width, height, channels, data } = decode(readFileSync(path));
  const left = Math.floor((width - side) / 2);
  const top = Math.floor((height - side) / 2);
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const from = ((top + y) * width + left + x) * channels;
      pixels.set(data.subarray(from, from + 3), (y * side + x) * 4);
    }
  }
  return { width: side, height: side, data: pixels };
}
