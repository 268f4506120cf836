import type { Op } from '$lib/network';
import { bakeAtlasInSteps, type BakedAtlas } from '$lib/paint';
import { runInTasks } from '$lib/scheduling';
import {
  chooseScales,
  computeStatisticsInSteps,
  correlateInSteps,
  isSigned,
  loudnessOf,
  measureTensor,
  percentileOfMagnitudes,
  rankChannels,
  robustShare,
  scaleOfChannel,
  sharesBeyond,
  type ChannelOrder,
  type ChannelStatistics,
  type Loudness,
  type MapSize,
  type ScaleKind,
  type Tensor,
  type TensorScales
} from '$lib/tensors';
import { groupChannels, type ChannelGroup } from './channel-groups';
import { nounOf, type ChannelNoun } from './map-subject';

export interface MapRequest {
  /** Output of `op`. */
  readonly tensor: Tensor;
  readonly op: Op;
  readonly scale: ScaleKind;
  readonly order: ChannelOrder;
  readonly isUntrained: boolean;
}

/** Everything that is shown of one tensor, worked out together so that it changes together. */
export interface PreparedMaps extends MapRequest {
  readonly size: MapSize;
  /** One value per channel: no picture, no range of its own. */
  readonly isVector: boolean;
  readonly noun: ChannelNoun;
  readonly groups: readonly ChannelGroup[];
  readonly statistics: ChannelStatistics;
  /** Magnitude that `robustShare` of the values do not exceed. */
  readonly percentile: number;
  readonly scales: TensorScales;
  readonly atlas: BakedAtlas;
  /** All channels, first to last; null for the tensor's own order, by group. */
  readonly ranking: readonly number[] | null;
}

/**
 * Measures and colours a tensor without holding the page up. Null once aborted. `known` saves measuring the same
 * tensor again.
 */
export async function prepareMaps(
  request: MapRequest,
  { known, signal }: { readonly known: PreparedMaps | null; readonly signal: AbortSignal }
): Promise<PreparedMaps | null> {
  const { tensor, op, isUntrained } = request;
  const size = measureTensor(tensor);
  const isVector = size.height * size.width === 1;
  const measured =
    known?.tensor === tensor ? known : await runInTasks(measureInSteps(tensor), signal);
  if (!measured) return null;
  const { statistics, percentile } = measured;
  const scale = isVector ? 'tensor' : request.scale;
  const scales = chooseScales(scale, statistics, percentile);
  const isBaked = known?.tensor === tensor && known.scale === scale;
  const atlas = isBaked ? known.atlas : await runInTasks(bakeAtlasInSteps(tensor, scales), signal);
  if (!atlas) return null;
  const order = supportedOrder(request.order, { size, isVector });
  const ranked = await runInTasks(rankInSteps(tensor, statistics, order), signal);
  if (!ranked) return null;
  const groups = groupChannels(op, size.channels);
  return {
    ...{ tensor, op, scale, order, isUntrained, size, isVector },
    ...{ noun: nounOf(op), groups, statistics, percentile, scales, atlas },
    ranking: order.kind === 'computed' ? null : ranked
  };
}

/** Of one value each there is no shape to go by. */
export function isSensible(kind: ChannelOrder['kind'], isVector: boolean): boolean {
  return !isVector || kind === 'computed' || kind === 'strongest';
}

/** A link may name a channel that the tensor does not have, and a reader may come from an op with larger maps. */
function supportedOrder(
  order: ChannelOrder,
  { size, isVector }: Pick<PreparedMaps, 'size' | 'isVector'>
): ChannelOrder {
  const isKnown = order.kind !== 'similar' || order.channel < size.channels;
  return isKnown && isSensible(order.kind, isVector) ? order : { kind: 'computed' };
}

function* rankInSteps(
  tensor: Tensor,
  statistics: ChannelStatistics,
  order: ChannelOrder
): Generator<void, readonly number[]> {
  const correlations =
    order.kind === 'similar' ? yield* correlateInSteps(tensor, order.channel) : null;
  return rankChannels(statistics, order.kind, correlations);
}

function* measureInSteps(
  tensor: Tensor
): Generator<void, Pick<PreparedMaps, 'statistics' | 'percentile'>> {
  return {
    statistics: yield* computeStatisticsInSteps(tensor),
    percentile: yield* percentileOfMagnitudes(tensor.data, robustShare)
  };
}

/** What there is to say of the scale that a channel is shown on. */
export function captionFacts({ scales, atlas, noun }: PreparedMaps, channel: number) {
  const { ramp, floor } = scaleOfChannel(scales, channel);
  const { below, above } = sharesBeyond(atlas.counts);
  return { kind: scales.kind, ramp, floor, isExceeded: below + above > 0, noun, channel };
}

/** How loud a channel is on the scale that all share, or beside the whole tensor where each has its own. */
export function loudnessIn(
  { scales, statistics, isVector }: PreparedMaps,
  channel: number
): Loudness {
  const { max } = scales.kind === 'channel' ? statistics.range : scales.scale.range;
  const loudness = loudnessOf(statistics, channel, max);
  return isVector && loudness === 'weak' ? 'heard' : loudness;
}

/** Whether zeros are what a ReLU before this output cut off: scores and probabilities have none of it. */
export function hasRelu({ statistics, noun }: PreparedMaps): boolean {
  return noun === 'channel' && !isSigned(statistics.range);
}
