import type { Pair } from '../network';

const letters = 'abcdefghijklmnopqrstuvwxyz';

/**
 * Slim's pattern `Conv2d_0b_3x3` for convolutions that take the place of `replaced`: its number and letter,
 * then the next letters. A name in use is passed over; after `z` comes `za`.
 */
export function nameConvolutions(
  replaced: string,
  kernels: readonly Pair[],
  taken: ReadonlySet<string>
): readonly string[] {
  const [, number = '0', place = 'a'] = /(\d)(z*[a-z])_\d+x\d+$/.exec(replaced) ?? [];
  let next = (place.length - 1) * letters.length + letters.indexOf(place[place.length - 1]);
  return kernels.map(([height, width]) => {
    const nameAt = (index: number) => `Conv2d_${number}${letterAt(index)}_${height}x${width}`;
    while (taken.has(nameAt(next))) next++;
    return nameAt(next++);
  });
}

function letterAt(index: number): string {
  return 'z'.repeat(Math.floor(index / letters.length)) + letters[index % letters.length];
}
