import { numbers } from './numbers';

/** What is asked of a channel: one cell's value, or the mean of its map. */
type Subject = 'cell' | 'mean';

interface Finding {
  /** Pixels of the patch's middle, from the left and from the top. */
  readonly x: number;
  readonly y: number;
  readonly before: number;
  readonly after: number;
}

/** “What it needs”: a grey patch moves over the photo, and the channel's value is read each time. */
export const occlusion = {
  title: (channel: number) => `What channel ${channel} needs of the photo`,
  lead: 'A grey patch covers one part of the photo after another, and the network runs each time up to this op. Where the value falls, it needed what was covered.',
  side: 'Patch',
  sides: (side: number, count: number) =>
    `${numbers.count(side)} px, ${numbers.count(count)} places`,
  subject: 'Value',
  subjects: {
    cell: ([row, column]: readonly [number, number]) => `Cell at row ${row}, column ${column}`,
    mean: 'Mean of the map'
  },
  measure: 'Measure',
  again: 'Measure again',
  cancel: 'Cancel',
  progress: (done: number, total: number) => `${done} of ${total} places`,
  cancelled: 'Cancelled. What was measured so far stays.',
  map: (channel: number, subject: Subject) =>
    `How much ${subject === 'cell' ? 'the cell of' : 'the mean of'} channel ${channel} falls when a part of the photo is covered; the largest changes stand in the table`,
  scale: (limit: number, isComplete: boolean) =>
    `Teal: the value falls by up to ${numbers.value(limit)} when this is covered. Brown: it rises. White: it hardly changes.${isComplete ? '' : ' The bare photo: not measured yet.'} Each tile is the middle of a patch, which covers its neighbours too where the step is smaller.`,
  unchanged: 'Nothing that was covered changes the value.',
  fallsMost: ({ x, y, before, after }: Finding) =>
    `It falls most when the patch is around ${at(x, y)}: from ${numbers.value(before)} to ${numbers.value(after)}.`,
  neverFalls: 'It falls nowhere.',
  table: 'The largest changes',
  columns: { place: 'Middle of the patch', value: 'Value', change: 'Change' },
  place: at,
  value: (value: number) => numbers.value(value),
  untrained: 'These values come from untrained weights.'
};

function at(x: number, y: number): string {
  return `x ${numbers.count(x)}, y ${numbers.count(y)}`;
}
