import type { ImagePixels } from './image-pixels';

/**
 * Gaussian blur of the stored values, `deviation` in pixels; the edge is repeated beyond the picture. Alpha becomes 255.
 */
export function blurPixels({ width, height, data }: ImagePixels, deviation: number): ImagePixels {
  const weights = gaussian(deviation);
  const along = { weights, step: 4, length: width, lines: height, lineStep: 4 * width };
  const rows = blurLines(Float32Array.from(data), along);
  const down = { weights, step: 4 * width, length: height, lines: width, lineStep: 4 };
  const blurred = Uint8ClampedArray.from(blurLines(rows, down));
  for (let at = 3; at < blurred.length; at += 4) blurred[at] = 255;
  return { width, height, data: blurred };
}

interface Lines {
  readonly weights: Float32Array;
  /** Between neighbours of a line, and between the starts of lines. */
  readonly step: number;
  readonly lineStep: number;
  readonly length: number;
  readonly lines: number;
}

function blurLines(
  values: Float32Array,
  { weights, step, lineStep, length, lines }: Lines
): Float32Array {
  const reach = (weights.length - 1) / 2;
  const blurred = new Float32Array(values.length);
  for (let line = 0; line < lines; line++) {
    for (let place = 0; place < length; place++) {
      for (let channel = 0; channel < 3; channel++) {
        const start = line * lineStep + channel;
        let sum = 0;
        for (let i = 0; i < weights.length; i++) {
          const from = Math.max(0, Math.min(length - 1, place + i - reach));
          sum += weights[i] * values[start + from * step];
        }
        blurred[start + place * step] = sum;
      }
    }
  }
  return blurred;
}

/** Out to three deviations, with sum 1. */
function gaussian(deviation: number): Float32Array {
  const reach = Math.ceil(3 * deviation);
  const weights = Float32Array.from({ length: 2 * reach + 1 }, (_, i) =>
    Math.exp(-((i - reach) ** 2) / (2 * deviation ** 2))
  );
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}
