import { expect, test } from 'vitest';
import { english } from '../en';
import { TextBook } from '../text-book';
import type { PanelName } from '../language';
import { disguise, disguiseText } from './disguise';
import { listEnglish } from './english-left';
import { pseudo } from '.';

test('a sentence is marked, about 40 % longer, and keeps names and numbers', () => {
  const sentence = 'The selected op has no receptive field: no map is left there.';
  const disguised = disguiseText(sentence);
  expect([...disguised].length / sentence.length).toBeGreaterThan(1.3);
  expect([...disguised].length / sentence.length).toBeLessThan(1.5);
  expect(disguiseText('Mixed_5b, stride 2, SAME, 35×35 px')).toMatch(
    /^「Mixed_5b, \P{ASCII}+ 2, SAME, 35×35 px」$/u
  );
});

test('what functions return is disguised, and marks of a text are kept', () => {
  const text = disguise({
    count: (ops: number) => `${ops} ops`,
    link: ['Open ', { mark: 'link', words: 'the network' }],
    mark: () => 'precomputed'
  });
  expect(listEnglish(text.count(3))).toEqual([]);
  expect(listEnglish(text.mark())).toEqual([]);
  expect(text.link[1]).toMatchObject({ mark: 'link', words: expect.stringContaining('ñéé') });
});

test('English that is left stands out, beside notation', () => {
  expect(listEnglish(`${disguiseText('Output shape')} of Mixed_6b: 17×17×768`)).toEqual(['of']);
  expect(listEnglish('Try it')).toEqual(['Try', 'it']);
  expect(listEnglish('Conv2d_0b_1x7 5×5 SAME px 33.1 M AuxLogits Logits')).toEqual([]);
});

test('no sentence of the pseudo-language is English', async () => {
  const book = new TextBook(pseudo);
  const panels = Object.keys(english.panels) as PanelName[];
  await Promise.all(panels.map((name) => book.fetchPanel(name)));
  const left = listStrings([book.page, panels.map((name) => book.panel(name))]).flatMap(
    listEnglish
  );
  expect(left).toEqual([]);
});

function listStrings(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => (key === 'mark' ? [] : listStrings(part)));
}
