import { layOutAtlas, type AtlasLayout } from '$lib/paint';
import { loudnessOf, type ChannelStatistics } from '$lib/tensors';
import type { ChannelGroup } from './channel-groups';

/** Maps that stand together under one heading. */
export interface ShownGroup {
  /** `part`: of one input of a concat. `ranked`: across all of them. `silent`: nothing but zeros, shown on demand. */
  readonly kind: 'part' | 'ranked' | 'silent';
  /** The one input that they all come from; null where they come from several. */
  readonly part: ChannelGroup | null;
  readonly channels: readonly number[];
}

/** Which channels are shown, and where. */
export interface Arrangement {
  readonly groups: readonly ShownGroup[];
  /** The channel at each place, through all groups. */
  readonly channels: readonly number[];
  /** Channels that the filter leaves. */
  readonly total: number;
  /** Of those, the silent ones, whether shown or not. */
  readonly silent: number;
}

interface Wish {
  readonly groups: readonly ChannelGroup[];
  readonly statistics: ChannelStatistics;
  /** All channels, first to last; null for the tensor's own order, by group. */
  readonly ranking: readonly number[] | null;
  /** Name of the one group that is wanted; of a name that there is not, nothing is left out. */
  readonly only: string | null;
  /** Where the silent ones stand: nowhere, behind all others, or each in its place. */
  readonly silence: 'folded' | 'behind' | 'in-place';
}

/** Puts the wanted channels in their order, the silent ones where they are wanted. */
export function arrangeChannels(wish: Wish): Arrangement {
  const { groups, statistics, ranking, silence } = wish;
  const named = groups.filter(({ name }) => name === wish.only);
  const parts = named.length > 0 ? named : groups;
  const isSilent = (channel: number) => loudnessOf(statistics, channel, 0) === 'silent';
  const wanted = parts.flatMap(channelsOf);
  const isWanted = new Set(wanted);
  const silent = wanted.filter(isSilent);
  const part = parts.length === 1 ? parts[0] : null;

  const heard: ShownGroup[] =
    ranking === null
      ? parts.map((group) => ({ kind: 'part', part: group, channels: channelsOf(group) }))
      : [{ kind: 'ranked', part, channels: ranking.filter((channel) => isWanted.has(channel)) }];
  const shown = heard.map((group) => ({
    ...group,
    channels: group.channels.filter((channel) => silence === 'in-place' || !isSilent(channel))
  }));
  if (silence === 'behind') shown.push({ kind: 'silent', part, channels: silent });
  const filled = shown.filter(({ channels }) => channels.length > 0);
  return {
    groups: filled,
    channels: filled.flatMap(({ channels }) => channels),
    total: wanted.length,
    silent: silent.length
  };
}

function channelsOf({ firstChannel, count }: ChannelGroup): number[] {
  return Array.from({ length: count }, (_, index) => firstChannel + index);
}

/**
 * The channel `by` places on, round and round; from one that is not shown itself, the next shown of a higher or lower
 * number. Null where none is shown.
 */
export function neighbourOf({ channels }: Arrangement, channel: number, by: 1 | -1): number | null {
  if (channels.length === 0) return null;
  const place = channels.indexOf(channel);
  if (place >= 0) return channels[(place + by + channels.length) % channels.length];
  const sorted = channels.toSorted((a, b) => a - b);
  return by === 1
    ? (sorted.find((other) => other > channel) ?? sorted[0])
    : (sorted.findLast((other) => other < channel) ?? sorted[sorted.length - 1]);
}

/** Whether the groups need their names above them. */
export function hasHeadings({ groups }: Arrangement): boolean {
  return groups.length > 1 || (groups[0]?.part?.name ?? '') !== '';
}

/** Whether maps of several branches stand mixed, so that each needs a mark in its branch's colour. */
export function hasMarks({ groups }: Arrangement, parts: readonly ChannelGroup[]): boolean {
  return parts.length > 1 && groups.some(({ part }) => part === null);
}

interface GridRoom {
  /** Values per map. */
  readonly height: number;
  readonly width: number;
  readonly parts: readonly ChannelGroup[];
  /** CSS pixels */
  readonly room: number;
  /** CSS pixels that the maps are to fill in height, where they are few enough; null where they need not. */
  readonly heightToFill?: number | null;
  readonly pixelRatio: number;
}

/** CSS pixels */
const headingHeight = 30;
const markHeight = 3;

/** Where the maps of an arrangement stand, on the page and in a saved picture. */
export function layOutArrangement(
  arrangement: Arrangement,
  { height, width, parts, room, heightToFill = null, pixelRatio }: GridRoom
): AtlasLayout {
  return layOutAtlas({
    counts: arrangement.groups.map(({ channels }) => channels.length),
    mapHeight: height,
    mapWidth: width,
    width: room,
    heightToFill,
    headingHeight: hasHeadings(arrangement) ? headingHeight : 0,
    markHeight: hasMarks(arrangement, parts) ? markHeight : 0,
    pixelRatio
  });
}
