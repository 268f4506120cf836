import type { WindowPositions } from '$lib/derivations';

/** Drawing pixels per input pixel, and of the gap that stands for the middle of a long row. */
export const cellWidth = 13;
export const gapWidth = 26;

export interface WindowCell {
  /** Index in the input; negative or past its end for padding. */
  readonly pixel: number;
  readonly kind: 'pixel' | 'padding' | 'unread';
  /** Drawing pixels. */
  readonly x: number;
}

export interface WindowRow {
  readonly cells: readonly WindowCell[];
  /** Left edge of the gap; null where every pixel is drawn. */
  readonly gapAt: number | null;
  readonly width: number;
  /** Left edge of a pixel that is drawn. */
  xOf(pixel: number): number;
}

/** The most cells a row may have before its middle is left out. */
const mostCells = 25;

/**
 * Cells of one input row with its padding, drawn from the first window's start to the image's or
 * padding's end. A long row keeps both ends: their windows, and a pixel or two more.
 */
export function placeCells({ size, before, after, first, last }: WindowPositions): WindowRow {
  const from = 0 - before;
  const to = size - 1 + after;
  // One window more than half the row each way could not be told from a row drawn whole.
  const headEnd = Math.max(first[1] + 3, from + 8);
  const tailStart = Math.min(last[0] - 3, to - 8);
  const isWhole = to - from + 1 <= mostCells || headEnd + 1 >= tailStart;

  const cells: WindowCell[] = [];
  let x = 0;
  let gapAt: number | null = null;
  for (let pixel = from; pixel <= to; pixel++) {
    if (!isWhole && pixel === headEnd + 1) {
      gapAt = x;
      x += gapWidth;
      pixel = tailStart;
    }
    cells.push({ pixel, kind: kindOf(pixel), x });
    x += cellWidth;
  }
  const places = new Map(cells.map((cell) => [cell.pixel, cell.x]));
  return { cells, gapAt, width: x, xOf: (pixel) => places.get(pixel) ?? 0 };

  function kindOf(pixel: number): WindowCell['kind'] {
    if (pixel < 0 || pixel >= size) return 'padding';
    return pixel > last[1] ? 'unread' : 'pixel';
  }
}
