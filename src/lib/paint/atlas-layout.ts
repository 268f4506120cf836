/** Everything here is in device pixels unless it says CSS. */
export interface AtlasRequest {
  /** Maps per group, in the order of their places; which channel stands at a place is the caller's. */
  readonly counts: readonly number[];
  /** Values per map. */
  readonly mapHeight: number;
  readonly mapWidth: number;
  /** CSS pixels */
  readonly width: number;
  /** CSS pixels that few maps grow to fill; null where they need not. */
  readonly heightToFill?: number | null;
  /** CSS pixels kept free above each group; 0 for none. */
  readonly headingHeight: number;
  /** CSS pixels kept free below each map; 0 for none. */
  readonly markHeight: number;
  /** Device pixels per CSS pixel. */
  readonly pixelRatio: number;
}

export interface AtlasGroup {
  /** Places are counted from 0 through all groups. */
  readonly firstPlace: number;
  readonly count: number;
  readonly headingTop: number;
  /** Top of the first row of cells. */
  readonly top: number;
}

export interface AtlasLayout {
  readonly columns: number;
  readonly cellWidth: number;
  readonly cellHeight: number;
  /** Room below each cell, beside the gap. */
  readonly markHeight: number;
  readonly gap: number;
  readonly width: number;
  readonly height: number;
  readonly groups: readonly AtlasGroup[];
  /** Device pixels per CSS pixel; lower than asked where the canvas would be too large. */
  readonly pixelRatio: number;
}

/** iOS refuses canvases above 4096 × 4096 pixels, Chromium and Firefox sides above 16,384. */
const largestArea = 4096 * 4096;
const largestSide = 16_384;

/** CSS pixels. Chosen so that 2,048 maps fit into a few screens and 64 still fill one. */
const wantedHeight = 1400;
const smallestCell = 16;
const largestCell = 72;
/** Cells of one value need no room to show a picture. */
const singleValueCell = 12;

/** Lays all maps out in rows as wide as the panel, groups one below the other. */
export function layOutAtlas(request: AtlasRequest): AtlasLayout {
  let pixelRatio = request.pixelRatio;
  let layout = layOutAt(request, pixelRatio);
  while (isTooLarge(layout) && pixelRatio > 0.1) {
    pixelRatio *= 0.8;
    layout = layOutAt(request, pixelRatio);
  }
  return layout;
}

function isTooLarge({ width, height }: AtlasLayout): boolean {
  return width * height > largestArea || Math.max(width, height) > largestSide;
}

function layOutAt(request: AtlasRequest, pixelRatio: number): AtlasLayout {
  const width = Math.max(1, Math.floor(request.width * pixelRatio));
  const usual = chooseCell(request, pixelRatio, width);
  const cell = fillRoom(request, { pixelRatio, width, usual }) ?? usual;
  const columns = Math.max(1, Math.floor((width + cell.gap) / (cell.width + cell.gap)));
  const spare = columns > 1 ? Math.floor((width - columns * cell.width) / (columns - 1)) : 0;
  const gap = Math.max(cell.gap, Math.min(cell.gap * 3, spare));

  const markHeight = Math.round(request.markHeight * pixelRatio);

  let y = 0;
  let firstPlace = 0;
  const groups: AtlasGroup[] = [];
  for (const count of request.counts) {
    const headingTop = y;
    const top = y + Math.round(request.headingHeight * pixelRatio);
    groups.push({ firstPlace, count, headingTop, top });
    y = top + Math.ceil(count / columns) * (cell.height + markHeight + gap);
    firstPlace += count;
  }
  return {
    columns,
    cellWidth: cell.width,
    cellHeight: cell.height,
    markHeight,
    gap,
    width,
    height: Math.max(1, y - gap),
    groups,
    pixelRatio
  };
}

interface Cell {
  readonly width: number;
  readonly height: number;
  readonly gap: number;
}

/** The largest cell with which all maps fit the height to fill; null where it is no larger than the usual one. */
function fillRoom(
  { counts, mapHeight, mapWidth, heightToFill, headingHeight, markHeight }: AtlasRequest,
  { pixelRatio, width, usual }: { pixelRatio: number; width: number; usual: Cell }
): Cell | null {
  if (!heightToFill || mapHeight * mapWidth === 1) return null;
  const { gap } = usual;
  const room = heightToFill * pixelRatio - counts.length * headingHeight * pixelRatio;
  const most = Math.max(...counts);
  for (let columns = 1; columns <= most; columns++) {
    const side = Math.floor((width - gap * (columns - 1)) / columns);
    if (side <= usual.width) return null;
    const cell = fitSide(side, { mapHeight, mapWidth });
    if (cell.width <= usual.width) continue;
    const rows = counts.reduce((sum, count) => sum + Math.ceil(count / columns), 0);
    // Between columns the gap may be three times as wide, and is as high between rows.
    if (rows * (cell.height + Math.round(markHeight * pixelRatio) + 3 * gap) <= room)
      return { ...cell, gap };
  }
  return null;
}

/** Whole multiples of the map where it grows, as wide as asked where it shrinks. */
function fitSide(side: number, { mapHeight, mapWidth }: { mapHeight: number; mapWidth: number }) {
  const width = side > mapWidth ? Math.floor(side / mapWidth) * mapWidth : side;
  return { width, height: Math.max(1, Math.round((width * mapHeight) / mapWidth)) };
}

/** Whole multiples of the map where it grows, so that all its pixels are the same size. */
function chooseCell(request: AtlasRequest, pixelRatio: number, width: number): Cell {
  const { mapHeight, mapWidth } = request;
  const maps = request.counts.reduce((sum, count) => sum + count, 0);
  const isSingleValue = mapHeight * mapWidth === 1;
  const fitting = Math.sqrt((request.width * wantedHeight) / Math.max(1, maps));
  const wanted = isSingleValue
    ? singleValueCell
    : Math.max(smallestCell, Math.min(largestCell, fitting));
  const gap = Math.max(1, Math.round((wanted < 24 ? 1 : 2) * pixelRatio));

  const factor = Math.max(1, Math.round((wanted * pixelRatio) / mapWidth));
  const isShrunk = mapWidth > wanted * pixelRatio * 1.35 || mapWidth > width;
  if (!isShrunk) return { width: mapWidth * factor, height: mapHeight * factor, gap };

  const columns = Math.max(1, Math.round((width + gap) / (wanted * pixelRatio + gap)));
  const cellWidth = Math.floor((width - gap * (columns - 1)) / columns);
  return {
    width: cellWidth,
    height: Math.max(1, Math.round((cellWidth * mapHeight) / mapWidth)),
    gap
  };
}
