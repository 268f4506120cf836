export interface RankedValue {
  readonly index: number;
  readonly value: number;
}

/** The `count` highest values, highest first; equal values in index order. */
export function findTopValues(data: Float32Array, count: number): RankedValue[] {
  return Array.from(data, (value, index) => ({ index, value }))
    .sort((a, b) => b.value - a.value || a.index - b.index)
    .slice(0, count);
}
