import type { Pair } from '../network';
import type { GraphBox } from './drawing';

/** A square is so many kernel cells wide: an 8×8 window just fits. */
const cellsAcross = 8.6;

/** A window as it is drawn: cells of a convolution, or the frame of a pool, which has no weights. */
export interface KernelShape {
  /** SVG path of the cells. */
  readonly cells: string;
  readonly frame: GraphBox;
  readonly frameBreadth: number;
  /** What a pool's frame is set off with from the picture below it. */
  readonly haloBreadth: number;
  /** What a convolution's cells are set off with. */
  readonly plate: GraphBox;
}

/**
 * A window to scale with all others in squares of this size. Over a thumbnail it moves into the corner.
 * @param kernel [height, width]
 */
export function placeKernel(kernel: Pair, within: GraphBox, isInCorner: boolean): KernelShape {
  const cell = within.width / cellsAcross;
  const width = kernel[1] * cell;
  const height = kernel[0] * cell;
  const x = isInCorner ? within.x + cell * 0.6 : within.x + (within.width - width) / 2;
  const y = isInCorner
    ? within.y + within.height - height - cell * 0.6
    : within.y + (within.height - height) / 2;
  return {
    cells: drawCells(kernel, { x, y }, cell),
    frame: {
      x: round(x + cell * 0.2),
      y: round(y + cell * 0.2),
      width: round(width - cell * 0.4),
      height: round(height - cell * 0.4)
    },
    frameBreadth: round(cell * 0.4),
    haloBreadth: cell * 1.1,
    plate: {
      x: x - cell * 0.6,
      y: y - cell * 0.6,
      width: width + cell * 1.2,
      height: height + cell * 1.2
    }
  };
}

function drawCells(kernel: Pair, at: { readonly x: number; readonly y: number }, cell: number) {
  const side = round(cell * 0.95);
  const square = `h${side}v${side}h-${side}z`;
  let path = '';
  for (let row = 0; row < kernel[0]; row += 1) {
    for (let column = 0; column < kernel[1]; column += 1) {
      path += `M${round(at.x + column * cell)},${round(at.y + row * cell)}${square}`;
    }
  }
  return path;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
