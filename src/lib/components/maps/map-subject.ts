import { formatCount, hasBatchNorm, shortScope, type Op } from '$lib/network';
import { formatShare, formatValue, type ChannelStatistics } from '$lib/tensors';
import { groupOfChannel, type ChannelGroup } from './channel-groups';

/** What one entry of the last axis is called. The classes have no names: nobody trained them. */
export type ChannelNoun = 'channel' | 'class';

export type ColourScale = 'tensor' | 'channel';

/** A cell of one map, counted from 0 at the top left. */
export interface MapCell {
  readonly row: number;
  readonly column: number;
}

/** The heads end in classes: the convolutions with biases and all that follows them. */
export function nounOf(op: Op): ChannelNoun {
  const isHeadConvolution = op.kind === 'conv' && !hasBatchNorm(op);
  return isHeadConvolution || op.kind === 'squeeze' || op.kind === 'softmax' ? 'class' : 'channel';
}

export function pluralOf(noun: ChannelNoun): string {
  return noun === 'class' ? 'classes' : 'channels';
}

export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

interface ChannelQuestion {
  readonly groups: readonly ChannelGroup[];
  readonly channel: number;
  readonly noun: ChannelNoun;
}

/** Where a channel comes from, or how many there are where nothing is concatenated. */
export function nameChannel({ groups, channel, noun }: ChannelQuestion): string {
  const { name, firstChannel, count } = groupOfChannel(groups, channel);
  return name === ''
    ? `of ${formatCount(count)} ${pluralOf(noun)}`
    : `${name}, no. ${channel - firstChannel} of ${count}`;
}

/** One channel as a screen reader says it. */
export function speakChannel(
  question: ChannelQuestion & { readonly statistics: ChannelStatistics }
): string {
  const { channel, noun, statistics, groups } = question;
  const total = statistics.min.length;
  const { name } = groupOfChannel(groups, channel);
  const origin = name === '' ? '' : `, ${nameChannel(question)}`;
  const lead = `${noun} ${channel} of ${total}${origin}`;
  if (statistics.area === 1) return `${lead}: ${formatValue(statistics.mean[channel])}`;
  return (
    `${lead}, min ${formatValue(statistics.min[channel])}, ` +
    `max ${formatValue(statistics.max[channel])}, mean ${formatValue(statistics.mean[channel])}, ` +
    `${formatShare(statistics.zeroShare[channel])} zeros`
  );
}

export function speakCell({ row, column }: MapCell, value: number): string {
  return `row ${row}, column ${column}: ${formatValue(value)}`;
}

interface FileSubject {
  readonly op: Op;
  readonly isUntrained: boolean;
}

/**
 * File name without its ending: the scope with `_` for `/`, the channel where it is only one, and UNTRAINED where a
 * file on its own would not show it.
 */
export function fileStem({ op, isUntrained }: FileSubject, channel: number | null): string {
  const parts = [shortScope(op.scope).replaceAll('/', '_')];
  if (channel !== null) parts.push(nounOf(op), String(channel));
  if (isUntrained) parts.push('UNTRAINED');
  return parts.join('_');
}
