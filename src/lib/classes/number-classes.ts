import { readClassName, type ClassList, type ClassName } from './class-names';

/** How a classifier numbers ImageNet's classes, which only its number of classes tells. */
export type ClassNumbering =
  /** As in ILSVRC2012, from 0. */
  | 'plain'
  /** The same after a class 0 that stands for none of them: TF-Slim's. */
  | 'background-first'
  /** The graph inception-2015-12-05: an order of its own from 1, and places that stand for nothing. */
  | 'graph-of-2015'
  /** No count that a classifier of ImageNet has. */
  | 'unknown';

const numberings: Readonly<Record<number, ClassNumbering>> = {
  1000: 'plain',
  1001: 'background-first',
  1008: 'graph-of-2015'
};

export function numberingOf(classCount: number): ClassNumbering {
  return numberings[classCount] ?? 'unknown';
}

/**
 * The name of every output of a classifier, by its number; null for one that stands for no class of ImageNet, and for all
 * of them where the count is none that a classifier of ImageNet has.
 */
export function nameClasses(list: ClassList, classCount: number): readonly (ClassName | null)[] {
  const names = new Array<ClassName | null>(classCount).fill(null);
  const numberOf = placesOf(list, numberingOf(classCount));
  if (numberOf === null) return names;
  list.classes.forEach((entry, index) => (names[numberOf(index)] = readClassName(entry)));
  return names;
}

function placesOf(
  { numberIn2015 }: ClassList,
  numbering: ClassNumbering
): ((index: number) => number) | null {
  switch (numbering) {
    case 'plain':
      return (index) => index;
    case 'background-first':
      return (index) => index + 1;
    case 'graph-of-2015':
      return (index) => numberIn2015[index];
    case 'unknown':
      return null;
  }
}
