import { centredBaseline, estimateTextWidth, type DrawnRow } from '$lib/layout';

/** In units of the drawing. */
const ordinarySize = 12;
/** On a screen that a hall looks at. */
const hallPixels = 16;

export interface RowView {
  /** Pixels on screen per drawing unit. */
  readonly scale: number;
  /** Drawing units that are bare on the left of the whole drawing. */
  readonly margin: number;
  readonly isInHall: boolean;
}

/**
 * Height of type of the names of rows, in units of the drawing. In a hall they are as large as can be read, growing away from the
 * rows, where there is room for all of them: of the whole network nothing else can be read there.
 */
export function rowLabelSize(rows: readonly DrawnRow[], view: RowView): number {
  const wanted = hallPixels / view.scale;
  if (!view.isInHall || wanted <= ordinarySize) return ordinarySize;
  const reach = (row: DrawnRow) => estimateTextWidth(row.label, wanted) / 2;
  const fits = (row: DrawnRow, index: number) => {
    const before =
      index === 0 ? row.at.y : row.at.y - rows[index - 1].at.y - reach(rows[index - 1]);
    const isBeside = wanted <= row.at.x + view.margin + ordinarySize / 2;
    return row.isTurned && isBeside && reach(row) <= before;
  };
  return rows.every(fits) ? wanted : ordinarySize;
}

/** How far below its middle a name's baseline lies, in em: a larger one keeps its distance to the row. */
export function rowLabelDrop(size: number): number {
  return centredBaseline - (1 - ordinarySize / size) / 2;
}
