import type { AtlasGroup, AtlasLayout } from './atlas-layout';
import type { PaintBox } from './paint-block';

/** Keys that move from channel to channel, as `KeyboardEvent.key` names them. */
export type StepKey = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown' | 'Home' | 'End';

export function isStepKey(key: string): key is StepKey {
  return ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'].includes(key);
}

/** The cell of a channel, in device pixels of the layout. Throws RangeError where there is none. */
export function findCell(layout: AtlasLayout, channel: number): PaintBox {
  const group = groupOf(layout, channel);
  const local = channel - group.firstChannel;
  return {
    x: (local % layout.columns) * (layout.cellWidth + layout.gap),
    y: group.top + Math.floor(local / layout.columns) * (layout.cellHeight + layout.gap),
    width: layout.cellWidth,
    height: layout.cellHeight
  };
}

/** The channel at a point in device pixels; a gap belongs to the cell before it. Null beside the cells. */
export function findChannel(layout: AtlasLayout, x: number, y: number): number | null {
  const column = Math.floor(x / (layout.cellWidth + layout.gap));
  const group = layout.groups.findLast(({ top }) => y >= top);
  if (!group || column < 0 || column >= layout.columns) return null;
  const row = Math.floor((y - group.top) / (layout.cellHeight + layout.gap));
  const local = row * layout.columns + column;
  return local < group.count ? group.firstChannel + local : null;
}

/** Where a key leads: along the channels, or to the row above or below, across groups. */
export function stepChannel(layout: AtlasLayout, channel: number, key: StepKey): number {
  const last = countChannels(layout) - 1;
  switch (key) {
    case 'ArrowLeft':
      return Math.max(0, channel - 1);
    case 'ArrowRight':
      return Math.min(last, channel + 1);
    case 'Home':
      return 0;
    case 'End':
      return last;
    case 'ArrowUp':
      return stepRow(layout, channel, -1);
    case 'ArrowDown':
      return stepRow(layout, channel, 1);
  }
}

function stepRow(layout: AtlasLayout, channel: number, direction: 1 | -1): number {
  const group = groupOf(layout, channel);
  const local = channel - group.firstChannel;
  const column = local % layout.columns;
  const row = Math.floor(local / layout.columns) + direction;
  if (row >= 0 && row < countRows(layout, group)) return channelAt(layout, group, row, column);
  const neighbour = layout.groups[layout.groups.indexOf(group) + direction];
  if (!neighbour) return channel;
  const entered = direction === 1 ? 0 : countRows(layout, neighbour) - 1;
  return channelAt(layout, neighbour, entered, column);
}

function channelAt(layout: AtlasLayout, group: AtlasGroup, row: number, column: number): number {
  return group.firstChannel + Math.min(group.count - 1, row * layout.columns + column);
}

function countRows(layout: AtlasLayout, group: AtlasGroup): number {
  return Math.ceil(group.count / layout.columns);
}

function countChannels(layout: AtlasLayout): number {
  return layout.groups.reduce((sum, group) => sum + group.count, 0);
}

function groupOf(layout: AtlasLayout, channel: number): AtlasGroup {
  const group = layout.groups.find(
    ({ firstChannel, count }) => channel >= firstChannel && channel < firstChannel + count
  );
  if (!group) throw new RangeError(`Channel ${channel}: the layout has ${countChannels(layout)}.`);
  return group;
}
