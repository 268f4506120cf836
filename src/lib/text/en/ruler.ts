import { numbers } from './numbers';

/** A stretch of a concat's channels that comes from one of its inputs. */
interface Segment {
  readonly name: string;
  readonly firstChannel: number;
  readonly count: number;
}

interface Shares {
  /** Of the channels, between 0 and 1. */
  readonly channels: number;
  /** Of the activation, between 0 and 1. */
  readonly activation: number;
}

/** The channels of a concat as a ruler. */
export const ruler = {
  title: 'Channels by branch',
  /** Of the ruler itself: the sum that it draws. */
  label: (segments: readonly Segment[], channels: number) =>
    `Channels, ${segments.map(({ count }) => numbers.count(count)).join(' + ')} = ${numbers.count(channels)}`,
  channel: (channel: number, { name, firstChannel, count }: Segment) =>
    `channel ${channel}: ${name}, index ${channel - firstChannel} of ${count}`,
  shares: 'Share of the activation by branch: the sum of its values over the sum of all',
  share: ({ name }: Segment, { channels, activation }: Shares) =>
    `${name}: ${numbers.wholeShare(channels)} of the channels, ${numbers.wholeShare(activation)} of the activation.`,
  shareOfChannels: ({ name }: Segment, channels: number) =>
    `${name}: ${numbers.wholeShare(channels)} of the channels.`,
  allSilent: 'All values are 0 on this photo.',
  /** What the channel was made of, at the op that did it. */
  mixed: (op: string, channels: number) =>
    `${op} makes it of all ${numbers.count(channels)} channels that it reads.`,
  passed: (op: string, channel: number, source: string) =>
    `${op} keeps channels apart: it is channel ${channel} of ${source}, pooled.`,
  /** Under the ruler, while no channel is open. */
  toScale: 'To scale. Point at a channel to see where it comes from.',
  /** Beside the two bars: of what they show the parts. Short, since the bars have the room. */
  ofChannels: 'channels',
  ofActivation: 'activation',
  opening: 'Opening…',
  failed: 'This part could not be fetched. Check the connection, then try again.',
  tryAgain: 'Try again'
};
