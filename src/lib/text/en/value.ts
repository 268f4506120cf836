import type { OpKind } from '../../network';
import type { SpelledBatchNorm, ValueCheck } from '../../probes';
import { mark, type MarkedText } from '../marked';
import { numbers } from './numbers';

interface Place {
  readonly row: number;
  readonly column: number;
}

/** One value and where it stands; no place where there are no maps. */
interface Subject {
  readonly noun: 'channel' | 'class';
  readonly channel: number;
  readonly place: Place | null;
}

interface ConvolutionFacts {
  readonly channels: number;
  /** `1×7` */
  readonly kernel: string;
  readonly sum: number;
  readonly bias: number;
  readonly biased: number;
  readonly isRectified: boolean;
  readonly value: number;
  /** The bias is what batch norm leaves. */
  readonly isFolded: boolean;
}

const channelsOf = (count: number) =>
  `${numbers.count(count)} ${numbers.plural(count, { one: 'channel', other: 'channels' })}`;
const classesOf = (count: number) =>
  `${numbers.count(count)} ${numbers.plural(count, { one: 'class', other: 'classes' })}`;
const cellsOf = (count: number) =>
  `${numbers.count(count)} ${numbers.plural(count, { one: 'cell', other: 'cells' })}`;
/** A negative number after a sign needs brackets. */
const inner = (value: number) => (value < 0 ? `(${numbers.value(value)})` : numbers.value(value));

/** A channel of the image. */
const nameColour = (channel: number) => ['Red', 'Green', 'Blue'][channel] ?? `Channel ${channel}`;

/** One value, worked out. */
export const value = {
  title: ({ noun, channel, place }: Subject): string => {
    const name = `${noun === 'class' ? 'Class' : 'Channel'} ${channel}`;
    return place === null ? name : `${name}, row ${place.row}, column ${place.column}`;
  },
  reading: 'Reading what this value is made from…',
  tryAgain: 'Try again',

  /** Moving the cell. */
  steps: 'Move the cell',
  left: 'Left',
  right: 'Right',
  up: 'Up',
  down: 'Down',
  play: 'Play along the row',
  stop: 'Stop',
  stepKeys: 'Arrow keys move the cell here too.',

  convolution(facts: ConvolutionFacts): MarkedText<'figure'> {
    const { channels, kernel, sum, bias, biased, isRectified } = facts;
    const name = facts.isFolded ? 'bias (batch norm folded in)' : 'bias';
    const lead = `Σ of ${channelsOf(channels)} × ${kernel} = ${numbers.value(sum)}, + ${name} ${inner(bias)} = `;
    const result = mark('figure' as const, numbers.value(facts.value));
    return isRectified ? [lead, `${numbers.value(biased)} → ReLU → `, result] : [lead, result];
  },
  batchNorm: 'Batch norm, spelled out',
  spelled({ before, gamma, beta, mean, variance, epsilon, after }: SpelledBatchNorm): string {
    const root = `√(${numbers.value(variance)} + ${numbers.value(epsilon)})`;
    const scaled = gamma === null ? '' : ` × ${inner(gamma)}`;
    return `(${numbers.value(before)} − ${inner(mean)}) / ${root}${scaled} + ${inner(beta)} = ${numbers.value(after)}`;
  },
  spelledParts: (hasGamma: boolean) =>
    `(sum before batch norm − mean) / √(variance + epsilon)${hasGamma ? ' × gamma' : ''} + beta: the same number as sum + bias.`,

  strongest: (shown: number, total: number) =>
    shown < total ? `Strongest ${shown} of ${channelsOf(total)}` : `All ${channelsOf(total)}`,
  channel: (channel: number) => `Channel ${channel}`,
  colour: nameColour,
  open: (channel: number, op: string) => `Open channel ${channel} of ${op}`,
  openColour: (channel: number) => `${nameColour(channel)}: select the image`,
  windowValues: (values: string) => `window ${values}`,
  kernelValues: (values: string) => `kernel ${values}`,
  paddingCell: 'padding',
  rest: (count: number, sum: number) =>
    `The other ${channelsOf(count)} together: ${numbers.value(sum)}`,
  more: (count: number) => `Show ${count} more`,
  fewer: 'Show fewer',
  paddingKey: 'Dashed cells are padding: zeros outside the map.',

  /** What the window slides over. */
  strip: (channel: string, op: string) => `${channel} of ${op} around the window`,
  stripRange: (least: string, most: string) =>
    `Colours run from ${least} to ${most}, over this whole channel.`,
  image: 'the image',

  max(value: number, size: number): MarkedText<'figure'> {
    return [`The largest of ${cellsOf(size)} wins: `, mark('figure', numbers.value(value))];
  },
  winners(places: readonly Place[]): string {
    const [{ row, column }] = places;
    return places.length === 1
      ? `It stands at row ${row}, column ${column} of the input.`
      : `${numbers.count(places.length)} cells of the input share it.`;
  },

  mean(sum: number, divisor: number, value: number): MarkedText<'figure'> {
    return [
      `Σ of ${cellsOf(divisor)} = ${numbers.value(sum)}; divided by ${numbers.count(divisor)} = `,
      mark('figure', numbers.value(value))
    ];
  },
  uncounted: (padding: number, size: number) =>
    `The window has ${cellsOf(size)}; ${padding} of them are padding and are not counted.`,
  counted: (padding: number) =>
    `${cellsOf(padding)} of the window are padding; these weights count them as zeros.`,

  concat(from: {
    readonly channel: number;
    readonly channels: number;
    readonly firstChannel: number;
    readonly op: string;
    readonly value: number;
  }): MarkedText<'figure'> {
    const { channel, channels, firstChannel, op } = from;
    const last = firstChannel + channels - 1;
    return [
      `Channels ${firstChannel} to ${last} come from ${op}. This one is its channel ${channel} of ${numbers.count(channels)}, passed on unchanged: `,
      mark('figure', numbers.value(from.value))
    ];
  },
  passed(by: Extract<OpKind, 'dropout' | 'squeeze'>, passed: number): MarkedText<'figure'> {
    const why =
      by === 'dropout'
        ? 'Dropout is off outside training, so the value is passed on unchanged: '
        : 'The squeeze drops the sides of length 1 and leaves the value as it is: ';
    return [why, mark('figure', numbers.value(passed))];
  },

  softmax(facts: {
    readonly logit: number;
    readonly largest: number;
    readonly power: number;
    readonly total: number;
    readonly classes: number;
    readonly value: number;
  }): MarkedText<'figure'> {
    const { logit, largest, power, total, classes } = facts;
    return [
      `exp(${numbers.value(logit)} − ${inner(largest)}) = ${numbers.value(power)}; divided by ${numbers.value(total)}, the sum of ${classesOf(classes)}, = `,
      mark('figure', numbers.value(facts.value))
    ];
  },
  largestLogit:
    'The largest logit is taken off first, so that exp stays small. The shares do not change.',
  competitors: (shown: number, total: number) => `Largest ${shown} of ${classesOf(total)}`,
  power: (logit: string, power: string) => `logit ${logit}, exp ${power}`,
  restOfClasses: (count: number, sum: number) =>
    `The other ${classesOf(count)} together: exp ${numbers.value(sum)}`,
  openIn: (noun: 'channel' | 'class', channel: number, op: string) => `${noun} ${channel} of ${op}`,

  check(
    rebuilt: number,
    shown: number,
    { difference, share, isWithin }: ValueCheck,
    limit: number
  ): string {
    const lead = `Worked out in float64 from float32 factors: ${numbers.value(rebuilt)}. In the map: ${numbers.value(shown)}.`;
    if (difference === 0) return `${lead} No difference.`;
    const size = `They differ by ${numbers.value(difference)}, which is ${numbers.value(share)} of the sum of the absolute terms`;
    return isWithin
      ? `${lead} ${size}; up to ${numbers.value(limit)} is rounding.`
      : `${lead} ${size}: more than the ${numbers.value(limit)} that float32 rounding explains.`;
  },
  rounded:
    'Each figure is rounded to three digits, so that a sum may seem to miss its last digit by one.',
  halfPrecision: 'This device computes with 16 bits, which leaves about three digits.',

  /** 1×n and n×1 as one walk. */
  walk: (first: string, second: string) => `${first}, then ${second}: one walk`,
  walkLead: (channel: number, length: number, along: 'row' | 'column') =>
    `Follow channel ${channel} between the two, which counts most here. Each of its ${length} values is a ${along} of ${length} in the input; the ${along === 'row' ? 'column' : 'row'} of ${length} adds them up.`,
  region: (length: number, channel: number) =>
    `The ${length}×${length} cells of the input that both cover together, channel ${channel}`,
  walkStep: (step: number, total: number) => `Step ${step} of ${total}`,
  walkBack: 'Back',
  walkNext: 'Next',
  walkPlay: 'Play the walk',
  across: (cell: Place, part: number, channel: number) =>
    `Window at row ${cell.row}, column ${cell.column}: channel ${channel} of the input adds ${numbers.value(part)}.`,
  acrossPadding: 'This value would stand outside the map: it is padding, a zero.',
  columns: {
    place: 'Row, column',
    value: 'All channels, bias, ReLU',
    weight: 'Kernel',
    product: 'Product'
  },
  padding: 'padding',
  walkSum: (channel: number, sum: number) =>
    `Together ${numbers.value(sum)}: what channel ${channel} between the two adds to the sum.`,
  walkCost: (
    length: number,
    { steps, whole }: { readonly steps: number; readonly whole: number }
  ) =>
    `The two take ${numbers.magnitude(steps)} multiply-adds. One ${length}×${length} convolution from the same input to the same output takes ${numbers.magnitude(whole)}, ${numbers.factor(whole / steps)} times as many.`,
  walkNote:
    'Batch norm and ReLU stand between the two, so together they are more than one large kernel.'
};
