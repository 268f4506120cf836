import { describeWindows, windowAxisOf } from '../derivations';
import type { Pair, WindowOp } from '../network';
import { frameInput, locateInputWindow, type InputWindow } from './input-window';

/** The most columns a strip has beyond the window itself. */
const columnsPerPage = 32;
/** Rows shown above and below the window. */
const margin = 1;

/**
 * The part of the input to show a window of cell [row, column] in: a row of the map with its padding, or a page of it where
 * it is long, so that the strip stands still while the window moves along.
 */
export function frameStrip(op: WindowOp, cell: Pair): InputWindow {
  const window = locateInputWindow(op, cell);
  const [rows, columns] = ([0, 1] as const).map((axis) => describeWindows(windowAxisOf(op, axis)));
  const top = Math.max(window.top - margin, -rows.before);
  const bottom = Math.min(window.top + window.height + margin, rows.size + rows.after);
  const width = columns.before + columns.size + columns.after;
  const offset = window.left + columns.before;
  const isWhole = width <= columnsPerPage + window.width;
  const length = columnsPerPage + window.width - 1;
  const page = Math.floor(offset / columnsPerPage) * columnsPerPage;
  const start = isWhole ? 0 : Math.min(page, width - length);
  const end = isWhole ? width : start + length;
  const strip = { top, left: start - columns.before, height: bottom - top, width: end - start };
  return frameInput(strip, [rows.size, columns.size]);
}
