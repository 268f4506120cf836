import { deriveVariables, deriveWork } from './derive-costs';
import type { Equation } from './derive-equation';
import { deriveBorder, deriveOutput } from './derive-output-shape';
import { formatTerm } from './derive-term';
import { hasBatchNorm, type Op } from './op';

/** An equation as text, for where no mathematics can be set. */
export interface Derivation {
  readonly quantity: string;
  /** Right-hand side with the op's numbers in place, e.g. `⌈(299 − 3 + 1) / 2⌉`. */
  readonly formula: string;
  readonly value: number;
  /** A remark that belongs to the line, such as how the padding is split. */
  readonly remark: string | null;
}

/** Output height, width and channels of an op, each with its formula; SAME sides with their padding. */
export function deriveOutputShape(op: Op): readonly Derivation[] {
  const border = op.padding === 'SAME' ? deriveBorder(op) : null;
  return deriveOutput(op).equations.map((equation, index) => ({
    ...toDerivation(equation),
    remark: border?.equations[index]?.remark ?? equation.remark
  }));
}

/** Parameters as one product per variable; empty where the op has none. */
export function deriveParameters(op: Op): readonly Derivation[] {
  return (deriveVariables(op)?.equations ?? []).slice(0, op.weights.length).map(toDerivation);
}

/** Multiply-adds of a convolution as a product; null for every other kind. */
export function deriveMultiplyAdds(op: Op): Derivation | null {
  const equation = deriveWork(op)?.equations[0];
  return equation === undefined ? null : toDerivation(equation);
}

function toDerivation({ quantity, numbers, value, remark }: Equation): Derivation {
  return { quantity, formula: formatTerm(numbers), value, remark };
}

/** What the op does to each value, in one plain sentence. */
export function describeOp(op: Op): string {
  switch (op.kind) {
    case 'conv':
      return hasBatchNorm(op)
        ? 'Convolution, then batch norm (no gamma), then ReLU.'
        : 'Convolution with a bias; no batch norm, no activation.';
    case 'max_pool':
      return 'Keeps the largest value of each window, channel by channel.';
    case 'avg_pool':
      return op.padding === 'SAME'
        ? 'Mean of each window, channel by channel; pixels outside the map are not counted.'
        : 'Mean of each window, channel by channel.';
    case 'concat':
      return 'Lays the channels of its inputs one behind the other, in their order.';
    case 'dropout':
      return 'Passes everything on unchanged here; only training drops values (keep 0.8).';
    case 'squeeze':
      return 'Drops the two sides of length 1: a map becomes a list of numbers.';
    case 'softmax':
      return 'Turns scores into shares that add up to 1.';
    case 'global_avg_pool':
      return 'Mean over the whole map, channel by channel.';
  }
}
