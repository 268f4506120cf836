/** `tests/fixtures/golden-cat.json`, written by scripts/golden.ts. */
export interface GoldenValues {
  /** Where the numbers come from, in plain sentences. */
  readonly origin: string;
  readonly endPoints: readonly GoldenEndPoint[];
}

export interface GoldenEndPoint {
  readonly name: string;
  /** Keras layer. */
  readonly layer: string;
  /** NHWC. */
  readonly shape: readonly number[];
  readonly mean: number;
  readonly rootMeanSquare: number;
  /** Values at `samplePositions(size)`. */
  readonly samples: readonly number[];
}

const sampleCount = 128;

/** Indices into the flat values, spread by the golden ratio over height, width and channels alike. */
function samplePositions(size: number): number[] {
  return Array.from({ length: sampleCount }, (_, i) => Math.floor(size * ((i * 0.6180339887) % 1)));
}

export function pickSamples(values: Float32Array): number[] {
  return samplePositions(values.length).map((position) => values[position]);
}

export function summarise(values: Float32Array): { mean: number; rootMeanSquare: number } {
  let sum = 0;
  let squares = 0;
  for (const value of values) {
    sum += value;
    squares += value * value;
  }
  return { mean: sum / values.length, rootMeanSquare: Math.sqrt(squares / values.length) };
}

/** ‖actual − expected‖ / ‖expected‖; Infinity where the lengths differ or nothing is expected. */
export function relativeError(actual: ArrayLike<number>, expected: ArrayLike<number>): number {
  if (actual.length !== expected.length) return Infinity;
  let difference = 0;
  let norm = 0;
  for (let i = 0; i < expected.length; i++) {
    difference += (actual[i] - expected[i]) ** 2;
    norm += expected[i] ** 2;
  }
  return norm === 0 ? Infinity : Math.sqrt(difference / norm);
}
