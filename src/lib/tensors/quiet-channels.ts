import { isSigned } from './choose-scales';
import type { ChannelStatistics } from './statistics';

/** A channel whose values all stay below this part of the scale's top is weak. */
export const weakShare = 0.01;

/** `silent`: nothing but zeros, where ReLU can have cut everything. `weak`: something, but hardly to be seen. */
export type Loudness = 'silent' | 'weak' | 'heard';

/** @param top highest value of the scale that the channel is shown on; in the units of the activation */
export function loudnessOf(
  { range, max, zeroShare }: ChannelStatistics,
  channel: number,
  top: number
): Loudness {
  // A tensor with negative values has not been through ReLU: its zeros are values like any other.
  if (isSigned(range)) return 'heard';
  if (zeroShare[channel] === 1) return 'silent';
  return max[channel] < weakShare * top ? 'weak' : 'heard';
}

/** The channel with the highest mean of |value|, the first of equals; after ReLU a silent one only where all are. Null of none. */
export function findStrongest(
  { meanMagnitude }: ChannelStatistics,
  channels: readonly number[]
): number | null {
  if (channels.length === 0) return null;
  return channels.reduce((strongest, channel) =>
    meanMagnitude[channel] > meanMagnitude[strongest] ? channel : strongest
  );
}
