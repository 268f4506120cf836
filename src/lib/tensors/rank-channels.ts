import type { ChannelStatistics } from './statistics';

/** Orders that the statistics alone decide; all but the first put what they name first. */
export const plainOrders = ['computed', 'strongest', 'spread', 'concentrated'] as const;

export type ChannelOrder =
  | { readonly kind: (typeof plainOrders)[number] }
  /** By the angle to another channel of the same tensor. */
  | { readonly kind: 'similar'; readonly channel: number };

/**
 * How evenly a channel's activation lies over its map, 0 to 1: (Σ|v|)² / (n · Σv²). A map that is equal everywhere has
 * 1, one lit cell among n has 1/n, one that is even over half of its cells and 0 elsewhere 1/2. 0 for a silent one.
 */
export function spreadOf({ meanMagnitude, meanSquare }: ChannelStatistics, channel: number) {
  const square = meanSquare[channel];
  return square > 0 ? meanMagnitude[channel] ** 2 / square : 0;
}

/**
 * All channels, first to last: `strongest` by the highest mean of |v|, `spread` and `concentrated` by `spreadOf`, `similar` by
 * the correlations given. Channels of nothing but zeros come last but in `computed`; equals stand in the tensor's order.
 *
 * @param correlations one per channel, needed for `similar` only; without them the tensor's order
 */
export function rankChannels(
  statistics: ChannelStatistics,
  kind: ChannelOrder['kind'],
  correlations: Float32Array | null = null
): number[] {
  const channels = Array.from(statistics.mean, (_, channel) => channel);
  const score = scoreBy(statistics, kind, correlations);
  if (score === null) return channels;
  const scores = channels.map((channel) =>
    statistics.zeroShare[channel] === 1 ? -Infinity : score(channel)
  );
  return channels.sort((a, b) => scores[b] - scores[a] || a - b);
}

function scoreBy(
  statistics: ChannelStatistics,
  kind: ChannelOrder['kind'],
  correlations: Float32Array | null
): ((channel: number) => number) | null {
  switch (kind) {
    case 'computed':
      return null;
    case 'strongest':
      return (channel) => statistics.meanMagnitude[channel];
    case 'spread':
      return (channel) => spreadOf(statistics, channel);
    case 'concentrated':
      return (channel) => -spreadOf(statistics, channel);
    case 'similar':
      return correlations && ((channel) => correlations[channel]);
  }
}
