import type { ColourScale } from './colour-scale';
import type { ChannelStatistics, ValueRange } from './statistics';

/**
 * What a colour scale spans: `robust` the bulk of the tensor, `tensor` all of it, `channel` each channel alone, `log`
 * all of it in steps that grow.
 */
export const scaleKinds = ['robust', 'tensor', 'channel', 'log'] as const;
export type ScaleKind = (typeof scaleKinds)[number];

/** Share of all values that the robust scale spans; what is above is marked. */
export const robustShare = 0.995;

/** A logarithmic scale's floor as a part of the tensor's largest magnitude: three powers of ten are told apart. */
const floorShare = 0.001;

/** One scale for all channels, or one for each. */
export type TensorScales =
  | { readonly kind: Exclude<ScaleKind, 'channel'>; readonly scale: ColourScale }
  | { readonly kind: 'channel'; readonly scales: readonly ColourScale[] };

/** @param percentile magnitude that `robustShare` of the values do not exceed */
export function chooseScales(
  kind: ScaleKind,
  statistics: ChannelStatistics,
  percentile: number
): TensorScales {
  const { range, min } = statistics;
  switch (kind) {
    case 'robust':
      return { kind, scale: robustScale(range, percentile) };
    case 'tensor':
      return { kind, scale: linearScale(range, isSigned(range)) };
    case 'channel':
      return { kind, scales: Array.from(min, (_, channel) => ownScale(statistics, channel)) };
    case 'log':
      return { kind, scale: logScale(range) };
  }
}

/** The scale that colours a channel. */
export function scaleOfChannel(scales: TensorScales, channel: number): ColourScale {
  return scales.kind === 'channel' ? scales.scales[channel] : scales.scale;
}

/** A channel's own range; diverging where the tensor has negative values, so that all its channels are read alike. */
export function ownScale({ range, min, max }: ChannelStatistics, channel: number): ColourScale {
  return linearScale({ min: min[channel], max: max[channel] }, isSigned(range));
}

/**
 * From the minimum up to the percentile; from minus to plus the percentile where there are negative values. All of the
 * range where so many values are equal that the percentile would leave nothing to tell apart.
 */
export function robustScale(range: ValueRange, percentile: number): ColourScale {
  const isWide = isSigned(range) ? percentile > 0 : percentile > range.min;
  const max = isWide ? percentile : range.max;
  return linearScale(isWide ? { min: Math.max(range.min, -max), max } : range, isSigned(range));
}

/** Whether a tensor has values on both sides of 0, or below it: no ReLU came last. */
export function isSigned({ min }: ValueRange): boolean {
  return min < 0;
}

function linearScale(range: ValueRange, isDiverging: boolean): ColourScale {
  if (!isDiverging) return { ramp: 'sequential', range, floor: null };
  return { ramp: 'diverging', range: mirror(range), floor: null };
}

/** Without negative values from 0 to the maximum; otherwise alike on both sides of 0. */
function logScale(range: ValueRange): ColourScale {
  const { min, max } = mirror(range);
  const floor = max > 0 ? max * floorShare : 1;
  if (isSigned(range)) return { ramp: 'diverging', range: { min, max }, floor };
  return { ramp: 'sequential', range: { min: 0, max }, floor };
}

function mirror({ min, max }: ValueRange): ValueRange {
  const reach = Math.max(Math.abs(min), Math.abs(max));
  return { min: -reach, max: reach };
}
