import { measureTensor, type FeatureMap, type Tensor } from '../tensors';

export interface MapShift {
  /** Cells to the right and down. */
  readonly x: number;
  readonly y: number;
  /** What is left of the mean square difference once the map has been moved, as a share of what it was; 1 is no help at all. */
  readonly remainder: number;
}

/** Mean over channels, [height, width]. */
export function meanMap(tensor: Tensor): FeatureMap {
  const { height, width, channels } = measureTensor(tensor);
  const data = new Float32Array(height * width);
  for (let cell = 0; cell < data.length; cell++) {
    let sum = 0;
    for (let at = cell * channels; at < (cell + 1) * channels; at++) sum += tensor.data[at];
    data[cell] = sum / channels;
  }
  return { height, width, data };
}

/**
 * By how many whole cells B is A moved: the one of all shifts up to `reach` cells with the least mean square difference
 * over the cells that both still cover, away from the border, where padding and what the shift lays open rule. Null where
 * the map is too small to tell, or the two are equal. In short steps.
 */
export function* measureShiftInSteps(
  { a, b }: { readonly a: FeatureMap; readonly b: FeatureMap },
  reach: number
): Generator<void, MapShift | null> {
  const side = Math.min(a.height, a.width);
  const farthest = Math.min(reach, Math.floor(side / 3));
  const margin = Math.min(farthest, Math.floor(side / 8));
  if (side < 5 || farthest < 1) return null;
  const unmoved = meanSquare(a, b, { x: 0, y: 0, margin });
  if (unmoved === 0) return null;
  let best = { x: 0, y: 0, square: unmoved };
  for (let y = -farthest; y <= farthest; y++) {
    for (let x = -farthest; x <= farthest; x++) {
      const square = meanSquare(a, b, { x, y, margin });
      if (square < best.square) best = { x, y, square };
    }
    yield;
  }
  return { x: best.x, y: best.y, remainder: best.square / unmoved };
}

interface Move {
  readonly x: number;
  readonly y: number;
  /** Cells along each border that do not count. */
  readonly margin: number;
}

function meanSquare(a: FeatureMap, b: FeatureMap, { x, y, margin }: Move): number {
  let sum = 0;
  let count = 0;
  for (let row = margin; row < b.height - margin; row++) {
    const fromRow = row - y;
    if (fromRow < margin || fromRow >= a.height - margin) continue;
    for (let column = margin; column < b.width - margin; column++) {
      const fromColumn = column - x;
      if (fromColumn < margin || fromColumn >= a.width - margin) continue;
      const difference = b.data[row * b.width + column] - a.data[fromRow * a.width + fromColumn];
      sum += difference * difference;
      count++;
    }
  }
  return count === 0 ? Infinity : sum / count;
}
