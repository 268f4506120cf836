import {
  imageScope,
  imageShape,
  inShapesOf,
  isWindowOp,
  paddingAmounts,
  type Network,
  type Op
} from '../network';
import { windowAxisOf } from '../derivations';

/** First and last pixel, both included. */
export type PixelSpan = readonly [number, number];

export interface PixelRectangle {
  readonly rows: PixelSpan;
  readonly columns: PixelSpan;
}

/** What one cell of an op's output sees of the image. */
export interface FieldWindow {
  /** Smallest rectangle around the windows of all paths, as if the image had no border: it may reach outside. */
  readonly full: PixelRectangle;
  /** Smallest rectangle around the pixels that can change the cell; null where none can. */
  readonly visible: PixelRectangle | null;
  /** Rectangles, overlapping where they do, whose union is exactly those pixels. */
  readonly parts: readonly PixelRectangle[];
}

/**
 * Image pixels that cell [row, column] of an op's output can depend on, over all paths. Worked
 * backwards, op by op, from the cell: each rectangle of an output becomes the rectangle of input
 * that its windows cover, cut at the map's border, since padding carries nothing of the image.
 * Exact where no kernel is smaller than its stride, as everywhere in Inception V3.
 * Null where the map is squeezed away; throws where the op or the cell does not exist.
 */
export function locateWindow(
  network: Network,
  scope: string,
  [row, column]: readonly [number, number]
): FieldWindow | null {
  const end = network.ops.findIndex((op) => op.scope === scope);
  if (end === -1) throw new Error(`${scope} is not an op of this network.`);
  const { outShape, receptiveField } = network.ops[end];
  if (receptiveField === null) return null;
  const [, height, width] = outShape;
  if (!isWithin(row, height) || !isWithin(column, width)) {
    throw new Error(`${scope} has ${height}×${width} cells, but not [${row}, ${column}].`);
  }
  const cell = { rows: [row, row], columns: [column, column] } as const;
  const upToEnd = network.ops.slice(0, end + 1);
  const parts = walkBack(upToEnd, cell, clip)
    .map((part) => clip(part, imageShape(network.config)))
    .filter((part) => part !== null);
  return {
    full: surround(walkBack(upToEnd, cell, (rectangle) => rectangle)),
    visible: parts.length === 0 ? null : surround(parts),
    parts: dropContained(parts)
  };
}

type Cut = (rectangle: PixelRectangle, shape: readonly number[]) => PixelRectangle | null;

/** Rectangles of the image behind a cell of the last op. Ops stand after their inputs, so one pass is enough. */
function walkBack(ops: readonly Op[], cell: PixelRectangle, cut: Cut): readonly PixelRectangle[] {
  const wanted = new Map<string, PixelRectangle[]>([[ops[ops.length - 1].scope, [cell]]]);
  for (const op of ops.toReversed()) {
    const rectangles = wanted.get(op.scope);
    if (rectangles === undefined) continue;
    for (const rectangle of dropContained(rectangles)) {
      const inside = cut(rectangle, op.outShape);
      if (inside === null) continue;
      const before = inputRectangle(op, inside);
      for (const scope of op.inputs) {
        const known = wanted.get(scope);
        if (known === undefined) wanted.set(scope, [before]);
        else known.push(before);
      }
    }
  }
  return dropContained(wanted.get(imageScope) ?? []);
}

function inputRectangle(op: Op, { rows, columns }: PixelRectangle): PixelRectangle {
  if (isWindowOp(op)) {
    return { rows: inputSpan(op, 0, rows), columns: inputSpan(op, 1, columns) };
  }
  if (op.kind !== 'global_avg_pool') return { rows, columns };
  const [, height, width] = inShapesOf(op)[0];
  return { rows: [0, height - 1], columns: [0, width - 1] };
}

function inputSpan(
  op: Parameters<typeof windowAxisOf>[0],
  axis: 0 | 1,
  [first, last]: PixelSpan
): PixelSpan {
  const window = windowAxisOf(op, axis);
  const [before] = paddingAmounts(window);
  return [first * window.stride - before, last * window.stride - before + window.kernel - 1];
}

function clip({ rows, columns }: PixelRectangle, shape: readonly number[]): PixelRectangle | null {
  const [, height, width] = shape;
  const cut = ([first, last]: PixelSpan, size: number): PixelSpan => [
    Math.max(first, 0),
    Math.min(last, size - 1)
  ];
  const inside = { rows: cut(rows, height), columns: cut(columns, width) };
  const isEmpty = inside.rows[0] > inside.rows[1] || inside.columns[0] > inside.columns[1];
  return isEmpty ? null : inside;
}

function dropContained(rectangles: readonly PixelRectangle[]): readonly PixelRectangle[] {
  const kept: PixelRectangle[] = [];
  for (const rectangle of rectangles) {
    if (kept.some((other) => contains(other, rectangle))) continue;
    const outside = kept.filter((other) => !contains(rectangle, other));
    kept.splice(0, kept.length, ...outside, rectangle);
  }
  return kept;
}

function contains(outer: PixelRectangle, inner: PixelRectangle): boolean {
  return (['rows', 'columns'] as const).every(
    (axis) => outer[axis][0] <= inner[axis][0] && outer[axis][1] >= inner[axis][1]
  );
}

function surround(rectangles: readonly PixelRectangle[]): PixelRectangle {
  const span = (axis: 'rows' | 'columns'): PixelSpan => [
    Math.min(...rectangles.map((rectangle) => rectangle[axis][0])),
    Math.max(...rectangles.map((rectangle) => rectangle[axis][1]))
  ];
  return { rows: span('rows'), columns: span('columns') };
}

function isWithin(index: number, size: number): boolean {
  return Number.isInteger(index) && index >= 0 && index < size;
}
