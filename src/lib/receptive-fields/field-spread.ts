import type { Pair } from '../network';
import type { FieldProfile } from './field-weight';
import type { PixelRectangle, PixelSpan } from './receptive-field-window';

/** How tightly a cell's gradient lies around the middle of its field. */
export interface FieldSpread {
  /** Sum over all pixels. */
  readonly total: number;
  /**
   * The smallest square around the middle of the field that holds half of it; like the field, it may reach past the
   * image. Null where all of the gradient is 0.
   */
  readonly half: PixelRectangle | null;
  /** Side in pixels of that square, had every weight on every path been the same; of the image's pixels only. */
  readonly evenSide: number;
}

interface SpreadField {
  /** Height and width of the image. */
  readonly image: Pair;
  /** The field, as if the image had no border. */
  readonly full: PixelRectangle;
  readonly cell: Pair;
  /** Along rows and along columns. */
  readonly profiles: readonly [FieldProfile, FieldProfile];
}

/** @param gradient a magnitude for each pixel of the image, row by row */
export function measureSpread(gradient: Float32Array, field: SpreadField): FieldSpread {
  const { image, full, cell, profiles } = field;
  const width = image[1];
  const actual = reachHalf(field, (row, column) => gradient[row * width + column]);
  const [rows, columns] = [0, 1].map((axis) =>
    weightsOnImage(profiles[axis], cell[axis], image[axis])
  );
  const even = reachHalf(field, (row, column) => rows[row] * columns[column]);
  const half = actual.total === 0 ? null : squareAround(full, actual.reach);
  return { total: actual.total, half, evenSide: 2 * even.reach + 1 };
}

/** Pixels from the middle, to the centre of the furthest, within which half of the sum lies. */
function reachHalf(
  { image, full }: SpreadField,
  valueAt: (row: number, column: number) => number
): { readonly total: number; readonly reach: number } {
  const [y, x] = [middleOf(full.rows), middleOf(full.columns)];
  // Middles lie on pixels or halfway between two: distances are whole numbers of half pixels.
  const rings = new Float64Array(2 * Math.ceil(Math.max(y, x, image[0] - y, image[1] - x)) + 1);
  for (let row = 0; row < image[0]; row++) {
    for (let column = 0; column < image[1]; column++) {
      const distance = Math.max(Math.abs(row - y), Math.abs(column - x));
      rings[2 * distance] += valueAt(row, column);
    }
  }
  const total = rings.reduce((sum, value) => sum + value, 0);
  let ring = 0;
  for (let sum = rings[0]; sum < total / 2; sum += rings[ring]) ring++;
  return { total, reach: ring / 2 };
}

function weightsOnImage(profile: FieldProfile, index: number, length: number): Float64Array {
  const origin = profile.start + index * profile.step;
  return Float64Array.from({ length }, (_, pixel) => profile.weights[pixel - origin] ?? 0);
}

function squareAround(full: PixelRectangle, reach: number): PixelRectangle {
  const span = (of: PixelSpan): PixelSpan => {
    const middle = middleOf(of);
    return [Math.ceil(middle - reach), Math.floor(middle + reach)];
  };
  return { rows: span(full.rows), columns: span(full.columns) };
}

function middleOf([first, last]: PixelSpan): number {
  return (first + last) / 2;
}
