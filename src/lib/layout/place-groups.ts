import type { GraphRow } from '../graph';
import type { DrawnRow, GraphBox, GraphPoint } from './drawing';
import type { GroupContent } from './from-elk';
import type { LayoutStyle } from './layout-options';

export interface PlacedGroup {
  readonly id: string;
  readonly row: number;
  readonly cell: number;
  readonly box: GraphBox;
  readonly content: GroupContent;
  /** Of the content's first corner. */
  readonly origin: GraphPoint;
}

export interface Page {
  readonly groups: ReadonlyMap<string, PlacedGroup>;
  readonly rows: readonly DrawnRow[];
  /** Per row: from where to where its boxes reach, along and across. */
  readonly lines: readonly RowExtent[];
  readonly length: number;
  readonly breadth: number;
}

export interface RowExtent {
  readonly start: number;
  readonly end: number;
  readonly top: number;
  readonly bottom: number;
}

export interface GroupPadding {
  readonly start: number;
  readonly end: number;
  readonly above: number;
  readonly below: number;
}

const pageMargin = 3;

/** Titles stand at the top of the box, whichever way the drawing runs. */
export function groupPadding(style: LayoutStyle, isBare: boolean): GroupPadding {
  const { padding, titleHeight } = style;
  const sides = isBare ? 0 : padding;
  return style.direction === 'right'
    ? { start: sides, end: sides, above: titleHeight, below: padding }
    : { start: titleHeight, end: padding, above: sides, below: sides };
}

/** Sets rows like lines of text: flush at the start, contents on one middle line, boxes equally tall. */
export function placeGroups(
  rows: readonly GraphRow[],
  contents: ReadonlyMap<string, GroupContent>,
  { style, bareIds }: { style: LayoutStyle; bareIds: ReadonlySet<string> }
): Page {
  const start = pageMargin + style.rowLabelLength + style.turnLength;
  const groups = new Map<string, PlacedGroup>();
  const drawnRows: DrawnRow[] = [];
  const lines: RowExtent[] = [];
  let top = pageMargin;
  let length = style.lineLength ?? 0;

  rows.forEach((row, rowIndex) => {
    const sized = row.cells.map((ids) => ids.map((id) => sizeGroup(id, contents, style, bareIds)));
    const breadth = Math.max(...sized.map((cell) => stackBreadth(cell, style)));
    let x = start;
    sized.forEach((cell, cellIndex) => {
      const cellLength = Math.max(...cell.map((group) => group.length));
      const share = (breadth - style.laneGap * 1.5 * (cell.length - 1)) / cell.length;
      cell.forEach((group, index) => {
        const { padding, content } = group;
        const y = top + index * (share + style.laneGap * 1.5);
        const box = { x, y, width: cellLength, height: share };
        const free = share - padding.above - padding.below - content.breadth;
        const origin = { x: x + padding.start, y: y + padding.above + free / 2 };
        groups.set(group.id, {
          id: group.id,
          row: rowIndex,
          cell: cellIndex,
          box,
          content,
          origin
        });
      });
      x += cellLength + style.cellGap;
    });
    const end = x - style.cellGap;
    lines.push({ start, end, top, bottom: top + breadth });
    if (style.rowLabelLength > 0) {
      const at = { x: pageMargin + style.rowLabelLength / 2, y: top + breadth / 2 };
      drawnRows.push({ label: row.label, at, isTurned: true });
    }
    length = Math.max(length, end + style.turnLength + pageMargin);
    top += breadth + style.rowGap;
  });
  return { groups, rows: drawnRows, lines, length, breadth: top - style.rowGap + pageMargin };
}

interface SizedGroup {
  readonly id: string;
  readonly content: GroupContent;
  readonly padding: GroupPadding;
  readonly length: number;
  readonly breadth: number;
}

function sizeGroup(
  id: string,
  contents: ReadonlyMap<string, GroupContent>,
  style: LayoutStyle,
  bareIds: ReadonlySet<string>
): SizedGroup {
  const content = contents.get(id);
  if (content === undefined) throw new Error(`${id} has not been laid out.`);
  const padding = groupPadding(style, bareIds.has(id));
  return {
    id,
    content,
    padding,
    length: content.length + padding.start + padding.end,
    breadth: content.breadth + padding.above + padding.below
  };
}

function stackBreadth(cell: readonly SizedGroup[], style: LayoutStyle): number {
  const tallest = Math.max(...cell.map((group) => group.breadth));
  return tallest * cell.length + style.laneGap * 1.5 * (cell.length - 1);
}
