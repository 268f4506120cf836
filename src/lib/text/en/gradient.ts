import type { Pair } from '../../network';
import { numbers } from './numbers';

interface Half {
  /** Side in pixels of the square around the middle of the field that holds half of the gradient. */
  readonly side: number;
  /** Of that square, had every weight been the same. */
  readonly evenSide: number;
  /** Height and width of the field. */
  readonly field: Pair;
}

/** “Its gradient”: which pixels a cell's value hangs on, by a backward pass. */
export const gradient = {
  title: (channel: number, [row, column]: Pair) =>
    `Where the gradient of channel ${channel} at row ${row}, column ${column} falls`,
  lead: 'How much this value would change if a pixel changed a little: its derivative by every pixel, by a backward pass through the ops before it.',
  measure: ([row, column]: Pair) => `Compute for row ${row}, column ${column}`,
  cancel: 'Cancel',
  progress: (done: number, total: number) =>
    `${numbers.count(done)} of ${numbers.count(total)} ops`,
  cancelled: 'Cancelled.',
  untrained: 'This gradient comes from untrained weights.',
  picture: (photo: string) => `The gradient, laid over ${photo}`,
  noPhoto: 'no photo',
  half: ({ side, evenSide, field }: Half) =>
    `Half of it falls within ${square(side)} around the middle of the field (dashed). With the same weight on every path, half would fall within ${square(evenSide)}. The field itself is ${numbers.count(field[0])}×${numbers.count(field[1])} px.`,
  silent:
    'The value is 0 after ReLU, so its gradient is 0 everywhere: no small change of a pixel moves it.',
  nothing: 'The gradient is 0 everywhere.',
  scale: (limit: number) =>
    `Dark to yellow, in steps that grow: up to ${numbers.value(limit)} per unit of a pixel as the network reads it, the colours added up. Where the photo shows, little or nothing.`
};

function square(side: number): string {
  return `${numbers.count(side)}×${numbers.count(side)} px`;
}
