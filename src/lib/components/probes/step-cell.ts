import type { Pair } from '$lib/network';

/** [rows, columns] that an arrow key goes. */
export const arrowSteps = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0]
} as const satisfies Readonly<Record<string, Pair>>;

/** The neighbour of a cell, or the cell itself at the map's edge. */
export function stepCell(
  [row, column]: Pair,
  key: keyof typeof arrowSteps,
  [rows, columns]: Pair
): Pair {
  const [down, right] = arrowSteps[key];
  const within = (index: number, count: number) => Math.max(0, Math.min(count - 1, index));
  return [within(row + down, rows), within(column + right, columns)];
}
