import type { Term } from './derive-term';

/** One line of reasoning: a quantity, how it follows from the op's own numbers, and what comes out. */
export interface Equation {
  readonly quantity: string;
  /** Right-hand side with the op's numbers in place. */
  readonly numbers: Term;
  readonly value: number;
  /** Unit of the value, such as `px`; null for a plain count. */
  readonly unit: string | null;
  /** A remark that belongs to the line, such as how the padding is split. */
  readonly remark: string | null;
}

/** Equations that follow one rule. */
export interface EquationGroup {
  readonly caption: string;
  /** The rule in letters; null where there is nothing to work out. */
  readonly rule: Term | null;
  /** What the letters of the rule stand for. */
  readonly legend: string | null;
  readonly equations: readonly Equation[];
}

export const axisNames = ['height', 'width'] as const;
/** Sides [before, after] of each axis. */
export const axisSides = [
  ['top', 'bottom'],
  ['left', 'right']
] as const;
