import { expect, it } from 'vitest';
import { loadClassList, type ClassName } from './class-names';
import { findClasses } from './find-classes';
import { isClassNumbering, nameClasses, numberingsOf, type ClassNumbering } from './number-classes';

const list = await loadClassList();
const nameUsual = (classCount: number, numbering?: ClassNumbering) =>
  nameClasses(list, { classCount, numbering: numbering ?? numberingsOf(classCount)[0] });
const plain = nameUsual(1000);

it('there are 1000 synsets, each once, in ascending order as ILSVRC2012 has them', () => {
  const synsets = plain.map((entry) => entry?.synset);
  expect(new Set(synsets).size).toBe(1000);
  expect(synsets.every((synset) => /^n\d{8}$/.test(synset ?? ''))).toBe(true);
  expect(synsets).toEqual([...synsets].sort());
});

/** As torchvision, Keras and many an article print them. */
const wellKnown: readonly [number, string, string][] = [
  [0, 'n01440764', 'tench'],
  [134, 'n02012849', 'crane'],
  [207, 'n02099601', 'golden retriever'],
  [281, 'n02123045', 'tabby'],
  [285, 'n02124075', 'Egyptian cat'],
  [388, 'n02510455', 'giant panda'],
  [504, 'n03063599', 'coffee mug'],
  [517, 'n03126707', 'crane'],
  [657, 'n03773504', 'missile'],
  [812, 'n04266014', 'space shuttle'],
  [967, 'n07920052', 'espresso'],
  [999, 'n15075141', 'toilet tissue']
];

it.each(wellKnown)('class %i is %s, %s, and one more where class 0 is the background', (...row) => {
  const [index, synset, name] = row;
  expect(plain[index]).toMatchObject({ synset, name });
  expect(nameUsual(1001)[index + 1]).toMatchObject({ synset, name });
});

/** The first lines of the labels that TensorFlow's first examples shipped, and what its tutorial's panda was found to be. */
it.each([
  [1, 'kit fox'],
  [2, 'English setter'],
  [3, 'Siberian husky'],
  [8, 'Egyptian cat'],
  [169, 'giant panda'],
  [1000, 'dumbbell']
])('in the graph of 2015 class %i is %s', (index, name) => {
  expect(nameUsual(1008)[index]?.name).toBe(name);
});

it.each([
  [1000, 'plain', 0],
  [1001, 'background-first', 1],
  [1008, 'graph-of-2015', 8],
  [5, 'unknown', 5],
  [21_843, 'unknown', 21_843]
])('%i classes are numbered %s; %i have no name', (count, numbering, nameless) => {
  const names = nameUsual(count);
  expect(numberingsOf(count)[0]).toBe(numbering);
  expect(names).toHaveLength(count);
  expect(names.filter((name) => name === null)).toHaveLength(nameless);
});

it('a reader may say that the extra class of 1001 comes last, or that the order is another one', () => {
  expect(numberingsOf(1001)).toEqual(['background-first', 'background-last', 'unknown']);
  expect(nameUsual(1001, 'background-last')).toEqual([...plain, null]);
  expect(nameUsual(1001, 'unknown').every((name) => name === null)).toBe(true);
  expect(['background-last', 'alphabetical', undefined].map(isClassNumbering)).toEqual([
    true,
    false,
    false
  ]);
});

const nameAll = (found: readonly number[], names: readonly (ClassName | null)[]) =>
  found.map((index) => names[index]?.name ?? String(index));

it.each([
  ['281', ['tabby']],
  ['n02123045', ['tabby']],
  ['  TABBY ', ['tabby']],
  ['crane', ['crane', 'crane']],
  ['espresso', ['espresso', 'espresso maker']],
  ['', []],
  ['no such thing', []]
])('“%s” finds %j', (text, expected) => {
  expect(nameAll(findClasses(plain, text), plain)).toEqual(expected);
});

it('those that are called so come first, then those that begin so, then those with a word that does', () => {
  const names = ['bobcat', 'wild cat', 'catalpa', 'puss, cat'].map((lemmas) => ({
    ...{ synset: 'n00000000', name: lemmas, lemmas }
  }));
  expect(findClasses(names, 'cat')).toEqual([3, 2, 1, 0]);
});

it('classes without names are found by number', () => {
  expect(findClasses(nameUsual(5), '3')).toEqual([3]);
});
