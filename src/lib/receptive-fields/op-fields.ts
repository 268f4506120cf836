import type { Network, Pair } from '../network';
import { locateCells, type CellGrid } from './cell-grid';
import { middleSpan, weighField } from './field-weight';
import { measureSpread, type FieldSpread } from './field-spread';
import { frameField, frameImage, toBox, type FramedField, type PixelBox } from './frame-field';
import { locateWindow, type FieldWindow, type PixelRectangle } from './receptive-field-window';

/** The field of one cell, with all that a picture of it needs. */
export interface CellField extends FieldWindow {
  readonly framed: FramedField;
  /** Rows, and columns, that would carry half of the weight if all weights were the same; null where the field is small. */
  readonly middle: PixelRectangle | null;
}

/** The fields of all cells of one op. */
export interface OpFields {
  /** Height and width of the image. */
  readonly image: Pair;
  readonly grid: CellGrid;
  /** What a picture of the image shows, so that it is the same for every cell. */
  readonly view: PixelBox;
  /** Throws where there is no such cell. */
  at(cell: Pair): CellField;
  /** Where a cell's gradient falls: a magnitude for each pixel of the image, row by row. */
  spreadOf(cell: Pair, gradient: Float32Array): FieldSpread;
}

/** Part of the image's longer side that is shown around it at most: more would leave too little room for the image. */
const marginShare = 0.3;
/** Of crops that hold the whole image anyway. */
const thinMarginShare = 0.1;
/** From this part of the image's area on, it matters where in the field the weight lies. */
const wideShare = 0.25;
const half = 0.5;

/**
 * What depends on the op is worked out once, so that a cell takes less than a millisecond and can follow a pointer.
 * Null where the map is squeezed away; throws where the op does not exist.
 */
export function fieldsOf(network: Network, scope: string): OpFields | null {
  const op = network.ops.find((candidate) => candidate.scope === scope);
  if (op === undefined) throw new Error(`${scope} is not an op of this network.`);
  const image = [network.config.inputHeight, network.config.inputWidth] as const;
  const margin = Math.round(Math.max(...image) * marginShare);
  const thinMargin = Math.round(Math.max(...image) * thinMarginShare);
  const grid = locateCells(network, op);
  const profiles = weighField(network, scope);
  if (grid === null || profiles === null) return null;

  function locate(cell: Pair): FieldWindow {
    const window = locateWindow(network, scope, cell);
    if (window === null) throw new Error(`${scope} has no field.`);
    return window;
  }

  const { height, width } = toBox(locate([0, 0]).full);
  const isWide = height * width >= wideShare * image[0] * image[1];
  const coversImage = height >= image[0] && width >= image[1];
  const last = [grid.rows.count - 1, grid.columns.count - 1] as const;
  return {
    image,
    grid,
    view: frameImage([locate([0, 0]).full, locate(last).full], image, margin),
    at(cell) {
      const window = locate(cell);
      const [rows, columns] = profiles;
      const middle = {
        rows: middleSpan(rows, cell[0], half),
        columns: middleSpan(columns, cell[1], half)
      };
      const framed = frameField(window.full, image, coversImage ? thinMargin : margin);
      return { ...window, framed, middle: isWide ? middle : null };
    },
    spreadOf: (cell, gradient) =>
      measureSpread(gradient, { image, full: locate(cell).full, cell, profiles })
  };
}
