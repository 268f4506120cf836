import { inShapesOf, isWindowOp, type ConcatOp, type Op } from '../network';
import type { Guess } from './slip';
import { nameInput } from './statement';
import type { Subject } from './subject';

export type ChannelSlipKind =
  | 'input-channels-kept'
  | 'filters-times-channels'
  | 'filters-plus-channels'
  | 'pool-mixes-channels'
  | 'pool-changes-channels'
  | 'concat-not-summed'
  | 'concat-input-left-out'
  | 'fork-not-summed'
  | 'module-input-added';

/** Wrong channel counts, each as [channels], with the slip that leads there. */
export function guessChannels(subject: Subject): readonly Guess<ChannelSlipKind>[] {
  const { op } = subject;
  const right = op.outShape[op.outShape.length - 1];
  return listGuesses(subject).filter(({ value }) => value[0] !== right && value[0] > 0);
}

function listGuesses(subject: Subject): readonly Guess<ChannelSlipKind>[] {
  const { op } = subject;
  switch (op.kind) {
    case 'conv':
      return guessFilters(op.inShape[3], op.outShape[3]);
    case 'max_pool':
    case 'avg_pool':
    case 'global_avg_pool':
      return guessPooled(op, op.outShape[3]);
    case 'concat':
      return guessSums(op, subject);
    default:
      return [];
  }
}

function guessFilters(channels: number, filters: number): readonly Guess<ChannelSlipKind>[] {
  return [
    {
      kind: 'input-channels-kept',
      value: [channels],
      sentence: `The input’s channels kept: only pools do that. A convolution gives one channel per filter, and each filter reads all ${channels} channels at once.`
    },
    {
      kind: 'filters-times-channels',
      value: [channels * filters],
      sentence: `Filters and channels multiplied: ${channels} × ${filters} are the kernel’s slices. Each filter adds its ${channels} slices up into one channel.`
    },
    {
      kind: 'filters-plus-channels',
      value: [channels + filters],
      sentence: `Filters and channels added: a convolution replaces the channels that come in, it does not append to them.`
    }
  ];
}

function guessPooled(op: Op, channels: number): readonly Guess<ChannelSlipKind>[] {
  const alone = `A pool works channel by channel: as many come out as go in.`;
  const stride = isWindowOp(op) ? op.stride : 2;
  const scaled = [channels * 2, channels / 2, channels * stride, channels / stride];
  return [
    {
      kind: 'pool-mixes-channels',
      value: [1],
      sentence: `Pooled over the channels too. ${alone}`
    },
    ...scaled.filter(Number.isInteger).map((value): Guess<ChannelSlipKind> => ({
      kind: 'pool-changes-channels',
      value: [value],
      sentence: `The number of channels changed with the grid. ${alone}`
    }))
  ];
}

function guessSums(op: ConcatOp, subject: Subject): readonly Guess<ChannelSlipKind>[] {
  const counts = op.inShapes.map((shape) => shape[3]);
  const total = op.outShape[3];
  const sum = counts.join(' + ');
  const moduleInput = findForkInput(subject);
  return [
    ...counts.map((count, index): Guess<ChannelSlipKind> => ({
      kind: 'concat-not-summed',
      value: [count],
      sentence: `Concat not summed: ${count} are the channels of ${nameInput(op, index)} alone. All inputs are laid one behind the other: ${sum}.`
    })),
    ...guessForks(op, subject).map(({ ends, value }): Guess<ChannelSlipKind> => ({
      kind: 'fork-not-summed',
      value: [value],
      sentence: `An inner concat counted as one of its inputs: ${ends} in a concat of its own. The sum is ${sum}.`
    })),
    ...counts.map((count, index): Guess<ChannelSlipKind> => ({
      kind: 'concat-input-left-out',
      value: [total - count],
      sentence: `One input left out: the ${count} channels of ${nameInput(op, index)} belong to it too: ${sum}.`
    })),
    {
      kind: 'module-input-added',
      value: [total + moduleInput],
      sentence: `The module’s own input added: its ${moduleInput} channels go into the branches and are not appended again: ${sum}.`
    }
  ];
}

/** Sums in which some inputs that are concats count with the channels of one of their own inputs. */
function guessForks(op: ConcatOp, { ops }: Subject) {
  const forks = op.inputs.flatMap((scope, index) => {
    const input = ops.get(scope);
    if (input?.kind !== 'concat') return [];
    return [{ name: nameInput(op, index), missing: input.outShape[3] - input.inShapes[0][3] }];
  });
  const subsets = forks.reduce<readonly (typeof forks)[]>(
    (known, fork) => [...known, ...known.map((subset) => [...subset, fork])],
    [[]]
  );
  return subsets
    .filter((subset) => subset.length > 0)
    .map((subset) => ({
      ends: subset.map(({ name }) => `${name} ends`).join(' and '),
      value: op.outShape[3] - subset.reduce((sum, { missing }) => sum + missing, 0)
    }));
}

/** Channels of what all branches read: followed back along the first input while it stays in the module. */
function findForkInput({ op, ops }: Subject): number {
  const prefix = op.scope.slice(0, op.scope.lastIndexOf('/') + 1);
  let current = op;
  for (;;) {
    const input = ops.get(current.inputs[0]);
    if (input === undefined || !input.scope.startsWith(prefix)) return inShapesOf(current)[0][3];
    current = input;
  }
}
