import { hasMarks, type Arrangement } from './arrange-channels';
import { groupColour, groupOfChannel, type ChannelGroup } from './channel-groups';
import { resolveColour } from './resolve-colour';

interface MarkSetting {
  /** The parts that the channels come from. */
  readonly parts: readonly ChannelGroup[];
  /** Stands in the theme whose colours are wanted. */
  readonly host: HTMLElement;
}

/** The colour of each place's branch, where maps of several branches stand mixed. */
export function findMarks(
  arrangement: Arrangement,
  { parts, host }: MarkSetting
): string[] | undefined {
  if (!hasMarks(arrangement, parts)) return undefined;
  const colours = new Map(parts.map((part) => [part, resolveColour(host, groupColour(part))]));
  return arrangement.channels.map(
    (channel) => colours.get(groupOfChannel(parts, channel)) ?? 'transparent'
  );
}
