import type { ClassName } from './class-names';

/**
 * Numbers of the classes that a text asks for, best first: the class of that number or synset, those that are called so,
 * those whose name begins so, those of which a word does, and the rest that contain it. Empty for an empty text.
 */
export function findClasses(names: readonly (ClassName | null)[], text: string): readonly number[] {
  const asked = text.trim().toLowerCase();
  if (asked === '') return [];
  const found: { readonly index: number; readonly distance: number }[] = [];
  names.forEach((name, index) => {
    const distance = distanceOf(name, index, asked);
    if (distance !== null) found.push({ index, distance });
  });
  return found
    .sort((a, b) => a.distance - b.distance || a.index - b.index)
    .map(({ index }) => index);
}

function distanceOf(name: ClassName | null, index: number, asked: string): number | null {
  if (String(index) === asked || name?.synset === asked) return 0;
  if (name === null) return null;
  const lemmas = name.lemmas.toLowerCase();
  if (lemmas.split(', ').includes(asked)) return 1;
  if (lemmas.startsWith(asked)) return 2;
  const at = lemmas.indexOf(asked);
  if (at === -1) return name.synset.startsWith(asked) ? 5 : null;
  return /\p{Letter}/u.test(lemmas[at - 1]) ? 4 : 3;
}
