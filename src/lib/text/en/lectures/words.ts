import { numbers } from '../numbers';

const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** Small counts in words: 5 → `five`. */
export function inWords(count: number): string {
  return words[count] ?? numbers.count(count);
}

/** At the beginning of a sentence: `Five`. */
export function inCapital(count: number): string {
  const word = inWords(count);
  return word[0].toUpperCase() + word.slice(1);
}
