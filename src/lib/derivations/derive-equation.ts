import type { Term } from './derive-term';

export const axisNames = ['height', 'width'] as const;
export type AxisName = (typeof axisNames)[number];

/** What an equation gives. */
export type Quantity =
  | AxisName
  | 'channels'
  | 'multiply-adds'
  | 'bytes'
  | 'total'
  /** Name of a variable within its op, such as `BatchNorm/beta`. */
  | { readonly variable: string };

/** Why a value is what it is, where there is nothing to work out. */
export type Reason = { readonly kind: 'reason' } & (
  | { readonly why: 'one-per-filter' | 'as-many-as-come-in' | 'same-in-every-input' | 'unchanged' }
  /** The mean over a side of `size` pixels. */
  | { readonly why: 'mean'; readonly size: number }
);

/** What belongs to a line beside its numbers. */
export type EquationRemark =
  /** How the padding of an axis is split, in pixels. */
  | {
      readonly kind: 'padding-split';
      readonly axis: 0 | 1;
      readonly before: number;
      readonly after: number;
    }
  /** Pixels are left out at the end of an axis. */
  | { readonly kind: 'left-out'; readonly axis: 0 | 1 }
  /** The factors of a kernel, in their order. */
  | { readonly kind: 'kernel-factors' }
  /** The factors of a convolution's multiply-adds, in their order. */
  | { readonly kind: 'work-factors' };

export type EquationUnit = 'px' | 'bytes';

/** One line of reasoning: a quantity, how it follows from the op's own numbers, and what comes out. */
export interface Equation {
  readonly quantity: Quantity;
  /** Right-hand side with the op's numbers in place. */
  readonly numbers: Term | Reason;
  readonly value: number;
  /** Null for a plain count. */
  readonly unit: EquationUnit | null;
  readonly remark: EquationRemark | null;
}

/** What the letters of a rule stand for. */
export type Legend =
  | { readonly kind: 'same-window' | 'valid-window' | 'border' | 'work' | 'field' }
  /** Numbers per output channel beside the kernel: a bias, or those of batch norm. */
  | { readonly kind: 'variables'; readonly vectors: number }
  | { readonly kind: 'value-bytes'; readonly bytes: number };

export type EquationTopic =
  'output' | 'concat' | 'padding' | 'unread' | 'variables' | 'work' | 'output-bytes' | 'field';

/** Equations that follow one rule. */
export interface EquationGroup {
  readonly topic: EquationTopic;
  /** The rule in letters; null where there is nothing to work out. */
  readonly rule: { readonly term: Term; readonly legend: Legend } | null;
  readonly equations: readonly Equation[];
}

/** An equation of a plain count, without a remark. */
export function plainEquation<Numbers extends Equation['numbers']>(
  quantity: Quantity,
  numbers: Numbers,
  value: number
): Equation & { readonly numbers: Numbers } {
  return { quantity, numbers, value, unit: null, remark: null };
}
