import { namedBranchColour } from '$lib/graph';
import { listConcatParts, type Op } from '$lib/network';

/** Channels of one output that come from the same input. */
export interface ChannelGroup {
  /** `Branch_1`, or the op's name for the concats inside a branch. */
  readonly name: string;
  /** null outside branches. */
  readonly branch: string | null;
  readonly firstChannel: number;
  readonly count: number;
}

/** The parts of a concat in order; one nameless group for every other op. */
export function groupChannels(op: Op, channels: number): ChannelGroup[] {
  if (op.kind !== 'concat') {
    return [{ name: '', branch: null, firstChannel: 0, count: channels }];
  }
  let firstChannel = 0;
  return listConcatParts(op).map((part, index) => {
    const shape = op.inShapes[index];
    const count = shape[shape.length - 1];
    const group = { ...part, firstChannel, count };
    firstChannel += count;
    return group;
  });
}

/** The group that a channel belongs to. Throws RangeError where there is none. */
export function groupOfChannel(groups: readonly ChannelGroup[], channel: number): ChannelGroup {
  const group = groups.find(
    ({ firstChannel, count }) => channel >= firstChannel && channel < firstChannel + count
  );
  if (!group) throw new RangeError(`Channel ${channel} belongs to no group.`);
  return group;
}

/** Value of a `color` property for a group's band. */
export function groupColour({ branch }: ChannelGroup): string {
  return branch === null ? 'var(--line)' : namedBranchColour(branch);
}
