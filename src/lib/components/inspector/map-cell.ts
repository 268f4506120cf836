import type { Pair } from '$lib/network';

/** The nearest cell of a map: [row, column]. */
export function clampCell([row, column]: Pair, [height, width]: Pair): Pair {
  return [Math.max(0, Math.min(height - 1, row)), Math.max(0, Math.min(width - 1, column))];
}

export function middleCell([height, width]: Pair): Pair {
  return [Math.floor(height / 2), Math.floor(width / 2)];
}
