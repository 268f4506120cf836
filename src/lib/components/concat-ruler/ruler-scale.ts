/** The channel at a place along the ruler; `at` from 0 to 1, beyond its ends the first or last. */
export function channelAt(at: number, channels: number): number {
  return Math.max(0, Math.min(channels - 1, Math.floor(at * channels)));
}

/** Middle of a channel along the ruler, from 0 to 1. */
export function middleOf(channel: number, channels: number): number {
  return (channel + 0.5) / channels;
}

/** The channel that a key leads to. A ruler ends at its ends. */
export function stepAlong(channel: number, channels: number, key: string): number {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return Math.min(channels - 1, channel + 1);
    case 'ArrowLeft':
    case 'ArrowDown':
      return Math.max(0, channel - 1);
    case 'Home':
      return 0;
    case 'End':
      return channels - 1;
    default:
      return channel;
  }
}

/** Parts of a whole as stretches along the ruler, from 0 to 1. */
export function stackShares(shares: readonly number[]): readonly Stretch[] {
  let start = 0;
  return shares.map((share) => {
    const stretch = { start, length: share };
    start += share;
    return stretch;
  });
}

export interface Stretch {
  readonly start: number;
  readonly length: number;
}
