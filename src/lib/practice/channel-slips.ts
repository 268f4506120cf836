import { inShapesOf, isWindowOp, type ConcatOp, type Op } from '../network';
import type { Guess, NoFacts } from './slip';
import { nameInput } from './statement';
import type { Subject } from './subject';

export interface ChannelSlips {
  readonly 'input-channels-kept': FilterFacts;
  readonly 'filters-times-channels': FilterFacts;
  readonly 'filters-plus-channels': NoFacts;
  readonly 'pool-mixes-channels': NoFacts;
  readonly 'pool-changes-channels': NoFacts;
  readonly 'concat-not-summed': InputFacts;
  readonly 'concat-input-left-out': InputFacts;
  /** `forks` are the inputs that are concats of their own and were counted short. */
  readonly 'fork-not-summed': { readonly forks: readonly string[] };
  readonly 'module-input-added': { readonly channels: number };
}

interface FilterFacts {
  readonly channels: number;
  readonly filters: number;
}

/** `input` as `nameInput` names it, with its channels. */
interface InputFacts {
  readonly input: string;
  readonly channels: number;
}

type ChannelGuess = Guess<ChannelSlips>;

/** Wrong channel counts, each as [channels], with the slip that leads there. */
export function guessChannels(subject: Subject): readonly ChannelGuess[] {
  const { op } = subject;
  const right = op.outShape[op.outShape.length - 1];
  return listGuesses(subject).filter(({ value }) => value[0] !== right && value[0] > 0);
}

function listGuesses(subject: Subject): readonly ChannelGuess[] {
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

function guessFilters(channels: number, filters: number): readonly ChannelGuess[] {
  const facts = { channels, filters };
  return [
    { kind: 'input-channels-kept', value: [channels], facts },
    { kind: 'filters-times-channels', value: [channels * filters], facts },
    { kind: 'filters-plus-channels', value: [channels + filters], facts: {} }
  ];
}

function guessPooled(op: Op, channels: number): readonly ChannelGuess[] {
  const stride = isWindowOp(op) ? op.stride : 2;
  const scaled = [channels * 2, channels / 2, channels * stride, channels / stride];
  return [
    { kind: 'pool-mixes-channels', value: [1], facts: {} },
    ...scaled
      .filter(Number.isInteger)
      .map((value): ChannelGuess => ({ kind: 'pool-changes-channels', value: [value], facts: {} }))
  ];
}

function guessSums(op: ConcatOp, subject: Subject): readonly ChannelGuess[] {
  const total = op.outShape[3];
  const moduleInput = findForkInput(subject);
  const inputs = op.inShapes.map((shape, index) => ({
    channels: shape[3],
    input: nameInput(op, index)
  }));
  return [
    ...inputs.map((facts): ChannelGuess => ({
      kind: 'concat-not-summed',
      value: [facts.channels],
      facts
    })),
    ...guessForks(op, subject).map(({ forks, value }): ChannelGuess => ({
      kind: 'fork-not-summed',
      value: [value],
      facts: { forks }
    })),
    ...inputs.map((facts): ChannelGuess => ({
      kind: 'concat-input-left-out',
      value: [total - facts.channels],
      facts
    })),
    {
      kind: 'module-input-added',
      value: [total + moduleInput],
      facts: { channels: moduleInput }
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
      forks: subset.map(({ name }) => name),
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
