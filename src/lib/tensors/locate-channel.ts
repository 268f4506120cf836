export interface ChannelPlace {
  /** Index of the part, in the order they were concatenated. */
  readonly part: number;
  /** Channel within that part, from 0. */
  readonly localChannel: number;
}

/**
 * Where a channel of a concatenation comes from, given the channel count of every part in order.
 * Throws RangeError where the parts do not reach that far.
 */
export function locateChannel(counts: readonly number[], channel: number): ChannelPlace {
  let start = 0;
  for (const [part, count] of counts.entries()) {
    if (channel >= start && channel < start + count) return { part, localChannel: channel - start };
    start += count;
  }
  throw new RangeError(`Channel ${channel}: expected 0 to ${start - 1}.`);
}
