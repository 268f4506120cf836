import { numbers } from './numbers';

/** `2.43 frames a second`: the count that is read decides on the plural. */
export function framesASecond(perSecond: number): string {
  const frames = numbers.plural(Number(perSecond.toPrecision(3)), {
    one: 'frame',
    other: 'frames'
  });
  return `${numbers.factor(perSecond)} ${frames} a second`;
}
