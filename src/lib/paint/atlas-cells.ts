import type { AtlasGroup, AtlasLayout } from './atlas-layout';
import type { PaintBox } from './paint-block';

/** Keys that move from cell to cell, as `KeyboardEvent.key` names them. */
export type StepKey = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown' | 'Home' | 'End';

export function isStepKey(key: string): key is StepKey {
  return ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'].includes(key);
}

/** The cell at a place, counted from 0 through all groups; device pixels of the layout. Throws RangeError where there is none. */
export function findCell(layout: AtlasLayout, place: number): PaintBox {
  const group = groupOf(layout, place);
  const local = place - group.firstPlace;
  return {
    x: (local % layout.columns) * (layout.cellWidth + layout.gap),
    y: group.top + Math.floor(local / layout.columns) * rowPitch(layout),
    width: layout.cellWidth,
    height: layout.cellHeight
  };
}

/** The place at a point in device pixels; a gap belongs to the cell before it. Null beside the cells. */
export function findPlace(layout: AtlasLayout, x: number, y: number): number | null {
  const column = Math.floor(x / (layout.cellWidth + layout.gap));
  const group = layout.groups.findLast(({ top }) => y >= top);
  if (!group || column < 0 || column >= layout.columns) return null;
  const row = Math.floor((y - group.top) / rowPitch(layout));
  const local = row * layout.columns + column;
  return local < group.count ? group.firstPlace + local : null;
}

/** Where a key leads: along the places, or to the row above or below, across groups. */
export function stepPlace(layout: AtlasLayout, place: number, key: StepKey): number {
  const last = countPlaces(layout) - 1;
  switch (key) {
    case 'ArrowLeft':
      return Math.max(0, place - 1);
    case 'ArrowRight':
      return Math.min(last, place + 1);
    case 'Home':
      return 0;
    case 'End':
      return last;
    case 'ArrowUp':
      return stepRow(layout, place, -1);
    case 'ArrowDown':
      return stepRow(layout, place, 1);
  }
}

function stepRow(layout: AtlasLayout, place: number, direction: 1 | -1): number {
  const group = groupOf(layout, place);
  const local = place - group.firstPlace;
  const column = local % layout.columns;
  const row = Math.floor(local / layout.columns) + direction;
  if (row >= 0 && row < countRows(layout, group)) return placeAt(layout, group, row, column);
  const neighbour = layout.groups[layout.groups.indexOf(group) + direction];
  if (!neighbour) return place;
  const entered = direction === 1 ? 0 : countRows(layout, neighbour) - 1;
  return placeAt(layout, neighbour, entered, column);
}

function placeAt(layout: AtlasLayout, group: AtlasGroup, row: number, column: number): number {
  return group.firstPlace + Math.min(group.count - 1, row * layout.columns + column);
}

/** From the top of one row to the top of the next. */
function rowPitch({ cellHeight, markHeight, gap }: AtlasLayout): number {
  return cellHeight + markHeight + gap;
}

function countRows(layout: AtlasLayout, group: AtlasGroup): number {
  return Math.ceil(group.count / layout.columns);
}

function countPlaces(layout: AtlasLayout): number {
  return layout.groups.reduce((sum, group) => sum + group.count, 0);
}

function groupOf(layout: AtlasLayout, place: number): AtlasGroup {
  const group = layout.groups.find(
    ({ firstPlace, count }) => place >= firstPlace && place < firstPlace + count
  );
  if (!group) throw new RangeError(`Place ${place}: the layout has ${countPlaces(layout)}.`);
  return group;
}
