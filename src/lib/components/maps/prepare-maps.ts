import type { Op } from '$lib/network';
import { bakeAtlasInSteps, type BakedAtlas, type ChannelRanges } from '$lib/paint';
import { runInTasks } from '$lib/scheduling';
import {
  computeStatisticsInSteps,
  measureTensor,
  type ChannelStatistics,
  type MapSize,
  type Tensor
} from '$lib/tensors';
import { groupChannels, type ChannelGroup } from './channel-groups';
import { nounOf, type ChannelNoun, type ColourScale } from './map-subject';

export interface MapRequest {
  /** Output of `op`. */
  readonly tensor: Tensor;
  readonly op: Op;
  readonly scale: ColourScale;
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
  readonly ranges: ChannelRanges;
  readonly atlas: BakedAtlas;
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
  const statistics =
    known?.tensor === tensor
      ? known.statistics
      : await runInTasks(computeStatisticsInSteps(tensor), signal);
  if (!statistics) return null;
  const scale = isVector ? 'tensor' : request.scale;
  const ranges: ChannelRanges =
    scale === 'tensor'
      ? { kind: 'tensor', range: statistics.range }
      : { kind: 'channel', min: statistics.min, max: statistics.max };
  const atlas = await runInTasks(bakeAtlasInSteps(tensor, ranges), signal);
  if (!atlas) return null;
  const groups = groupChannels(op, size.channels);
  return {
    ...{ tensor, op, scale, isUntrained, size, isVector },
    ...{ noun: nounOf(op), groups, statistics, ranges, atlas }
  };
}
