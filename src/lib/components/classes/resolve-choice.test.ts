import { expect, it } from 'vitest';
import type { ClassChoice } from '$lib/place';
import { resolveChoice } from './resolve-choice';

it.each<[string, ClassChoice, number | null, number, number | null]>([
  ['nothing asked', [], null, 7, null],
  ['a value open', [], 3, 3, null],
  ['a class asked', [5], 3, 5, null],
  ['two asked', [5, 2], null, 5, 2],
  ['a class that the head lacks', [10, 2], null, 7, 2],
  ['another that the head lacks', [5, 10], null, 5, null],
  ['the most probable one beside itself', [10, 7], null, 7, null]
])('%s', (_, asked, open, chosen, against) => {
  expect(resolveChoice(asked, { open, top: 7, classCount: 10 })).toEqual({ chosen, against });
});
