import type { Tuning } from '../../probes';
import { numbers } from './numbers';

interface Gratings {
  /** How many orientations, evenly over half a turn. */
  readonly count: number;
  /** Degrees between two of them. */
  readonly step: number;
  /** Pixels per cycle. */
  readonly period: number;
}

/** “Tuning”: how a channel answers to stripes of every orientation. */
export const tuning = {
  title: (channel: number) => `Tuning of channel ${channel}`,
  lead: (channel: number) =>
    `Which way must stripes run for channel ${channel} to answer? The network reads gratings instead of the photo; the photo’s maps stay as they are.`,
  stimuli: ({ count, step, period }: Gratings) =>
    `${count} grey sine gratings over the whole input, ${step}° apart, ${period} px per cycle, from black (0) to white (255), and plain grey beside them. 0° are horizontal stripes, 45° rise to the right, 90° stand upright.`,
  measure: 'Measure',
  again: 'Measure again',
  cancel: 'Cancel',
  progress: (done: number, total: number) => `${done} of ${total} pictures`,
  cancelled: 'Cancelled. The curve holds what was measured so far.',
  curve: (channel: number, series: string) =>
    `Channel ${channel} by the orientation of stripes: ${series}; the numbers stand in the table`,
  series: { mean: 'Mean over the map', max: 'Highest value of the map' },
  dashed: 'Dashed: the answer to plain grey.',
  columns: { degrees: 'Stripes', mean: 'Mean', max: 'Highest' },
  grey: 'Plain grey',
  degrees: (degrees: number) => `${degrees}°`,
  value: (value: number) => numbers.value(value),
  tick: (value: number) => numbers.factor(value),
  point: (degrees: number, value: number) => `${degrees}°: ${numbers.value(value)}`,
  table: 'The numbers',
  finding({ preferred, selectivity }: Tuning): string {
    if (preferred === null) return 'It answers to every orientation alike.';
    const lead = `Its mean is highest at ${preferred}°.`;
    if (selectivity === null) return lead;
    return `${lead} Selectivity ${numbers.factor(selectivity)}, where 0 is the same answer to all orientations and 1 an answer to a single one.`;
  },
  /** Means over the map. */
  greyAbove: (grey: number, stripes: number) =>
    `Plain grey excites it more than any stripes: ${numbers.value(grey)} against ${numbers.value(stripes)}. Stripes of this width lower its mean.`,
  silent: 'It is silent on all of them.'
};
