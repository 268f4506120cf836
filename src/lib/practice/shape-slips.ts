import { countElements, type Op } from '../network';
import type { Guess } from './slip';

export type WholeShapeSlipKind =
  'channels-first' | 'not-squeezed' | 'flattened' | 'channels-left-out' | 'channels-only';

/** Shapes written in the wrong form: what is wrong is not one number but their order or how many there are. */
export function guessWholeShapes(op: Op): readonly Guess<WholeShapeSlipKind>[] {
  const right = op.outShape.slice(1);
  if (right.length === 1) {
    return [
      {
        kind: 'not-squeezed',
        value: [1, 1, right[0]],
        sentence: `Not squeezed yet: the two sides of length 1 are dropped here, and a list of ${right[0]} numbers is left.`
      }
    ];
  }
  const [height, width, channels] = right;
  const guesses: readonly Guess<WholeShapeSlipKind>[] = [
    {
      kind: 'channels-first',
      value: [channels, height, width],
      sentence: `Channels first, as PyTorch writes shapes. Here, as in TensorFlow, they come last.`
    },
    {
      kind: 'channels-only',
      value: [channels],
      sentence: `The channels are right. The map’s height and width come before them.`
    },
    {
      kind: 'flattened',
      value: [countElements(right)],
      sentence: `That is how many values there are, ${right.join(' × ')}. The shape keeps the three numbers apart.`
    },
    {
      kind: 'channels-left-out',
      value: [height, width],
      sentence: `Height and width are right. The channels are left out; they come last.`
    }
  ];
  return guesses.filter(({ value }) => value.join() !== right.join());
}
