import type { Against } from '../../comparisons';
import { numbers } from './numbers';
import { photos } from './photos';

/** The kinds of picture B of a comparison, and words for what was done to one. */

export const kinds = {
  none: 'The same photo',
  photo: 'Another photo',
  mirror: 'The photo mirrored',
  turn: 'The photo turned',
  shift: 'The photo shifted',
  crop: 'The middle of the photo',
  blur: 'The photo blurred',
  noise: 'The photo with noise',
  grey: 'The photo in grey',
  patch: 'The photo with a grey patch'
} satisfies Record<'none' | Exclude<Against['kind'], 'own'>, string>;

type Turn = 90 | 180 | 270;
export const turns: Readonly<Record<Turn, string>> = {
  90: 'a quarter to the right',
  180: 'upside down',
  270: 'a quarter to the left'
};

type Forms = Parameters<typeof numbers.plural>[1];

export const pixels: Forms = { one: 'pixel', other: 'pixels' };
export const cells: Forms = { one: 'cell', other: 'cells' };

/** `3 pixels to the right`, `2 pixels down`, or both. */
export function moved({ x, y }: { readonly x: number; readonly y: number }, unit: Forms): string {
  const length = (value: number) => `${amount(value)} ${numbers.plural(Math.abs(value), unit)}`;
  const parts = [
    ...(x === 0 ? [] : [`${length(x)} to the ${x > 0 ? 'right' : 'left'}`]),
    ...(y === 0 ? [] : [`${length(y)} ${y > 0 ? 'down' : 'up'}`])
  ];
  return parts.length === 0 ? length(0) : parts.join(' and ');
}

const amount = (value: number) => numbers.factor(Math.abs(value));

export function pictureB(against: Against | null, ownName: string | null): string {
  if (against === null) return kinds.none;
  switch (against.kind) {
    case 'photo':
      return photos.title(against.id);
    case 'own':
      return ownName ?? 'Your second photo';
    case 'turn':
      return `The photo turned ${turns[against.degrees]}`;
    case 'shift':
      return `The photo shifted ${moved(against, pixels)}`;
    case 'crop':
      return `The middle ${against.percent}% of the photo, enlarged`;
    case 'blur':
      return `The photo blurred over ${numbers.count(against.deviation)} ${numbers.plural(against.deviation, pixels)}`;
    case 'noise':
      return `The photo with noise of standard deviation ${numbers.count(against.deviation)} of 255`;
    default:
      return kinds[against.kind];
  }
}
