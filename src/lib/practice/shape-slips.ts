import { countElements, type Op } from '../network';
import type { Guess, NoFacts } from './slip';

export interface WholeShapeSlips {
  readonly 'channels-first': NoFacts;
  /** `length` of the list of numbers that is left. */
  readonly 'not-squeezed': { readonly length: number };
  /** `shape` without the batch. */
  readonly flattened: { readonly shape: readonly number[] };
  readonly 'channels-left-out': NoFacts;
  readonly 'channels-only': NoFacts;
}

/** Shapes written in the wrong form: what is wrong is not one number but their order or how many there are. */
export function guessWholeShapes(op: Op): readonly Guess<WholeShapeSlips>[] {
  const right = op.outShape.slice(1);
  if (right.length === 1) {
    return [{ kind: 'not-squeezed', value: [1, 1, right[0]], facts: { length: right[0] } }];
  }
  const [height, width, channels] = right;
  const guesses: readonly Guess<WholeShapeSlips>[] = [
    { kind: 'channels-first', value: [channels, height, width], facts: {} },
    { kind: 'channels-only', value: [channels], facts: {} },
    { kind: 'flattened', value: [countElements(right)], facts: { shape: right } },
    { kind: 'channels-left-out', value: [height, width], facts: {} }
  ];
  return guesses.filter(({ value }) => value.join() !== right.join());
}
