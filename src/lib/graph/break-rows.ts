import { gridOf, type GraphGroup, type GraphRow } from './graph';

interface OpenRow {
  readonly grid: string;
  cells: string[][];
  columns: number;
}

const gridText = (shape: GraphGroup['inShape']) => gridOf(shape).join(' × ');
const changesGrid = (group: GraphGroup) => gridText(group.inShape) !== gridText(group.outShape);

/**
 * One row per grid size: image and stem, then modules by the grid they work on, heads beside the last.
 * A module that shrinks the grid belongs to two sizes; it stands at the end of the row it leaves or at the
 * start of the row it leads to, whichever is shorter.
 */
export function breakRows(
  groups: readonly GraphGroup[],
  columnsOf: (group: GraphGroup) => number
): GraphRow[] {
  const opening = groups.filter((group) => group.kind === 'image' || group.kind === 'stem');
  const modules = groups.filter((group) => group.kind === 'module');
  const heads = groups.filter((group) => group.kind === 'head');
  const rows: OpenRow[] = [];

  for (const group of modules.filter((group) => !changesGrid(group))) {
    const grid = gridText(group.outShape);
    let row = rows.find((row) => row.grid === grid);
    if (row === undefined) rows.push((row = { grid, cells: [], columns: 0 }));
    row.cells.push([group.id]);
    row.columns += columnsOf(group);
  }
  const lastRow = rows[rows.length - 1];
  if (lastRow !== undefined) lastRow.columns += Math.max(0, ...heads.map(columnsOf));

  for (const group of modules.filter(changesGrid)) {
    placeReduction(rows, group, columnsOf(group));
  }
  if (heads.length > 0) {
    const cell = heads.map((head) => head.id);
    if (rows.length > 0) rows[rows.length - 1].cells.push(cell);
    else rows.push({ grid: '', cells: [cell], columns: 0 });
  }
  return [
    { label: openingLabel(opening), cells: opening.map((group) => [group.id]) },
    ...rows.map(({ grid, cells }) => ({ label: grid, cells }))
  ];
}

function placeReduction(rows: OpenRow[], group: GraphGroup, columns: number): void {
  const leaving = rows.find((row) => row.grid === gridText(group.inShape));
  const leadingTo = rows.find((row) => row.grid === gridText(group.outShape));
  if (leadingTo !== undefined && (leaving === undefined || leadingTo.columns < leaving.columns)) {
    leadingTo.cells.unshift([group.id]);
    leadingTo.columns += columns;
  } else if (leaving !== undefined) {
    leaving.cells.push([group.id]);
    leaving.columns += columns;
  } else {
    rows.push({ grid: gridText(group.outShape), cells: [[group.id]], columns });
  }
}

/** What the stem makes of the image; where that is no square there is room for the outcome alone. */
function openingLabel(opening: readonly GraphGroup[]): string {
  const from = gridOf(opening[0].outShape);
  const to = gridOf(opening[opening.length - 1].outShape);
  if (from[0] === from[1]) return from[0] === to[0] ? `${from[0]}` : `${from[0]} → ${to[0]}`;
  return `→ ${to.join(' × ')}`;
}
