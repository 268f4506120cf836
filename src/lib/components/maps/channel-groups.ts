import { namedBranchColour } from '$lib/graph';
import { branchOfScope, inShapesOf, type Op } from '$lib/network';

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
  return inShapesOf(op).map((shape, index) => {
    const count = shape[shape.length - 1];
    const group = { ...nameInput(op, op.inputs[index]), firstChannel, count };
    firstChannel += count;
    return group;
  });
}

function nameInput(op: Op, scope: string): Pick<ChannelGroup, 'name' | 'branch'> {
  const branch = branchOfScope(scope);
  const ownName = scope.split('/').at(-1) ?? scope;
  return { name: op.branch === null && branch !== null ? branch : ownName, branch };
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
