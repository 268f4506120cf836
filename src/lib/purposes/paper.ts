/**
 * What “Rethinking the Inception Architecture for Computer Vision” says in figures, each with its section. Percentages
 * stand as they are printed there.
 */
export const paper = {
  /** Rows and columns in turns: grids, in cells, on which they work well. */
  crossed: { section: '3.2', least: 12, most: 20 },
  /** Top-1 accuracy with two 3×3 in a row, by what stands between them. */
  twoSmall: { section: '3.1', figure: '2', linear: 76.2, rectified: 77.2 },
  /** Smoothed labels, and what they gain in percentage points, top-1 and top-5. */
  smoothing: { section: '7', epsilon: 0.1, gain: 0.2 },
  training: { section: '8', replicas: 50, batch: 32, epochs: 100, clip: 2 },
  /** Error of one network with one crop. */
  result: { section: '10', table: '3', topOne: 21.2, topFive: 5.6 },
  /** What it says of the network as a whole, without the side head. */
  size: { multiplyAdds: 5_000_000_000, params: 25_000_000 },
  /** Cost, as many times that of GoogLeNet. */
  googLeNet: { section: '6', times: 2.5 }
} as const;

/** Whether rows and columns in turns work well on a grid, as the paper found. */
export function isGoodGrid(grid: readonly number[]): boolean {
  const { least, most } = paper.crossed;
  return grid.every((side) => side >= least && side <= most);
}

/** Section 7: q′ = (1 − ε) for the right class, and ε/K for every one. */
export function smoothLabels(classes: number): { readonly right: string; readonly other: string } {
  const { epsilon } = paper.smoothing;
  const other = epsilon / classes;
  const exact = (value: number) => String(Number(value.toPrecision(4)));
  return { right: exact(1 - epsilon + other), other: exact(other) };
}
