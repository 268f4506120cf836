import { type ChannelFigures, type ChannelOrder, type Loudness } from '../../tensors';
import { numbers } from './numbers';

/** What one entry of the last axis is called. */
export type Noun = 'channel' | 'class';

/** One channel of an output. */
export interface Channel {
  readonly noun: Noun;
  readonly channel: number;
  /** What the channel comes from: one input of a concat; nameless where nothing is concatenated. */
  readonly group: { readonly name: string; readonly firstChannel: number; readonly count: number };
}

/** One channel of an output, or all of them. */
export interface Part {
  readonly noun: Noun;
  readonly channel: number | null;
}

export const forms = {
  channel: { one: 'channel', other: 'channels' },
  class: { one: 'class', other: 'classes' }
} satisfies Record<Noun, { one: string; other: string }>;

export function nameOrder(order: ChannelOrder, noun: Noun): string {
  switch (order.kind) {
    case 'computed':
      return 'as computed';
    case 'strongest':
      return 'strongest first';
    case 'spread':
      return 'most spread first';
    case 'concentrated':
      return 'most concentrated first';
    case 'similar':
      return `most like ${noun} ${order.channel} first`;
  }
}

export function orderRule(order: ChannelOrder, noun: Noun): string | null {
  switch (order.kind) {
    case 'computed':
      return null;
    case 'strongest':
      return 'By the mean of |v| over each map: values below 0 count as much as those above.';
    case 'spread':
    case 'concentrated':
      return 'By the part of the map over which the activation spreads: (Σ|v|)² ÷ (n·Σv²).';
    case 'similar':
      return `By the correlation of each map with that of ${noun} ${order.channel}: high and low at the same places.`;
  }
}

export function countOf(noun: Noun, count: number): string {
  return `${numbers.count(count)} ${numbers.plural(count, forms[noun])}`;
}

export function partOf({ noun, channel }: Part): string {
  return channel === null ? `all ${forms[noun].other}` : `${noun} ${channel}`;
}

/** Where a channel comes from, or how many there are where nothing is concatenated. */
export function place({ noun, channel, group }: Channel): string {
  const { name, firstChannel, count } = group;
  return name === ''
    ? `of ${countOf(noun, count)}`
    : `${name}, index ${channel - firstChannel} of ${count}`;
}

/** One channel of `total` as a screen reader says it. */
export function speakChannel(
  question: Channel,
  total: number,
  figures: ChannelFigures,
  loudness: Loudness
): string {
  const { noun, channel, group } = question;
  const origin = group.name === '' ? '' : `, ${place(question)}`;
  const quiet = loudness === 'heard' ? '' : `, ${loudness}`;
  const lead = `${noun} ${channel} of ${total}${origin}${quiet}`;
  if (figures.kind === 'single') return `${lead}: ${numbers.value(figures.value)}`;
  const { min, max, mean, zeroShare } = figures;
  return `${lead}, min ${numbers.value(min)}, max ${numbers.value(max)}, mean ${numbers.value(mean)}, ${numbers.wholeShare(zeroShare)} zeros`;
}
