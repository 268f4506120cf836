import type { PictureOrigin } from '../../precomputed';
import { backends } from './backends';
import { numbers } from './numbers';

/** Pictures of outputs that ship with the sample photos. */
export const precomputed = {
  /** Beside the run's progress, in two words. */
  short: 'pictures precomputed',
  /** The same with weights and backend. */
  mark: ({ backend }: PictureOrigin) =>
    `Pictures: precomputed, bundled weights, ${backends.names[backend]}`,
  /** What a cut corner means. */
  explain: ({ backend, weights }: PictureOrigin) =>
    `Pictures with a cut corner were computed beforehand, by ${backends.names[backend]} with the bundled weights ` +
    `(${weights.package} ${weights.version}). Each gives way to what this device computes.`,
  channels: {
    title: 'Strongest channels, precomputed',
    note: ({ backend }: PictureOrigin) =>
      `Computed beforehand, by ${backends.names[backend]} with the bundled weights.`,
    /** The same while the photo runs. */
    noteInRun: (origin: PictureOrigin): string =>
      `${precomputed.channels.note(origin)} All maps follow once this device has come to this op.`,
    name: (channel: number, total: number) =>
      `channel ${numbers.count(channel)} of ${numbers.count(total)}`
  }
};
