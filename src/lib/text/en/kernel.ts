import { mark, type MarkedText } from '../marked';
import { numbers } from './numbers';

const channelsOf = (count: number) =>
  `${numbers.count(count)} input ${numbers.plural(count, { one: 'channel', other: 'channels' })}`;

/** A channel of the image. */
const nameColour = (channel: number) => ['Red', 'Green', 'Blue'][channel] ?? `Channel ${channel}`;

/** What one channel of a convolution looks for. */
export const kernel = {
  reading: 'Reading the kernel…',
  tryAgain: 'Try again',
  lead(facts: {
    readonly channel: number;
    readonly size: string;
    readonly channels: number;
    readonly norm: number;
  }): MarkedText<'figure'> {
    return [
      `Channel ${facts.channel} reads ${channelsOf(facts.channels)} × ${facts.size}. Norm of all its weights: `,
      mark('figure', numbers.value(facts.norm))
    ];
  },
  folded: (scale: number) =>
    `Batch norm is folded in: each weight here is the trained one times ${numbers.value(scale)}.`,
  ownBias: (bias: number) => `No batch norm here; the bias is ${numbers.value(bias)}.`,
  bias: (bias: number) => `Bias with batch norm folded in: ${numbers.value(bias)}.`,
  untrained: 'These weights are untrained.',
  scale: (largest: string) => `Colours run from −${largest} through 0 to ${largest}`,
  strongest: (shown: number, total: number) =>
    shown < total
      ? `The ${shown} with the largest norm, of ${channelsOf(total)}`
      : `All ${channelsOf(total)}, by norm`,
  channel: (channel: number) => `Channel ${channel}`,
  colour: nameColour,
  open: (channel: number, op: string) => `Open channel ${channel} of ${op}`,
  openColour: (channel: number) => `${nameColour(channel)}: select the image`,
  norm: (norm: string) => `norm ${norm}`,
  weights: (weights: string) => `weights ${weights}`,
  rest: (count: number, norm: number) =>
    `The other ${channelsOf(count)}: norm ${numbers.value(norm)} together`,
  picture: (channel: number) => `Kernel of channel ${channel} as a colour picture`,
  pictureNote:
    'Red, green and blue as the weights on them: middle grey is 0, and the largest weight of each kernel reaches black or the full colour.',
  all: (count: number) => `The kernels of all ${count} channels`
};
