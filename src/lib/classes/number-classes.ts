import { readClassName, type ClassList, type ClassName } from './class-names';

const classNumberings = [
  /** As in ILSVRC2012, from 0. */
  'plain',
  /** The same after a class 0 that stands for none of them: TF-Slim's. */
  'background-first',
  /** As in ILSVRC2012, and one more at the end. */
  'background-last',
  /** The graph inception-2015-12-05: an order of its own from 1, and places that stand for nothing. */
  'graph-of-2015',
  /** Classes that are not ImageNet's, or in an order that nobody has told. */
  'unknown'
] as const;

/** How a classifier numbers ImageNet's classes. Its number of classes tells which ways are possible, and only who trained it which it is. */
export type ClassNumbering = (typeof classNumberings)[number];

export function isClassNumbering(value: unknown): value is ClassNumbering {
  return classNumberings.some((numbering) => numbering === value);
}

const numberings: Readonly<Record<number, readonly ClassNumbering[]>> = {
  1000: ['plain', 'unknown'],
  1001: ['background-first', 'background-last', 'unknown'],
  1008: ['graph-of-2015', 'unknown']
};

/** How so many classes may be numbered, the usual way first. */
export function numberingsOf(classCount: number): readonly ClassNumbering[] {
  return numberings[classCount] ?? ['unknown'];
}

export interface NumberedClasses {
  readonly classCount: number;
  /** One of `numberingsOf(classCount)`. */
  readonly numbering: ClassNumbering;
}

/** The name of every output of a classifier, by its number; null for one that stands for no class of ImageNet. */
export function nameClasses(
  list: ClassList,
  { classCount, numbering }: NumberedClasses
): readonly (ClassName | null)[] {
  const names = new Array<ClassName | null>(classCount).fill(null);
  const numberOf = placesOf(list, numbering);
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
    case 'background-last':
      return (index) => index;
    case 'background-first':
      return (index) => index + 1;
    case 'graph-of-2015':
      return (index) => numberIn2015[index];
    case 'unknown':
      return null;
  }
}
