import { describe, expect, test } from 'vitest';
import { TextBook } from '../text-book';
import type { PanelName } from '../language';
import { listEnglishRuns } from './english-runs';
import { glossary } from './glossary';
import { joinWords } from './join-words';
import { chinese } from '.';

const sources = import.meta.glob<string>(['./*.ts', '!./*.test.ts', '!./glossary.ts'], {
  query: '?raw',
  import: 'default',
  eager: true
});

/** Lines of the sentences' files with Chinese in them, without comments. */
const lines = Object.entries(sources).flatMap(([file, source]) =>
  source
    .replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
    .split('\n')
    .filter((line) => /\p{Script=Han}/u.test(line))
    .map((line) => ({ place: `${file}: ${line.trim()}`, line }))
);
const listPlaces = (pattern: RegExp, prepare = (line: string) => line) =>
  lines.filter(({ line }) => pattern.test(prepare(line))).map(({ place }) => place);

/** What is written in an address, and shown between quotes, keeps its own form: “行,列”. */
const withoutQuotes = (line: string) => line.replace(/“[^”]*”/gu, '“”');

describe('the sentences in Chinese', () => {
  test('are found by these tests', () => {
    expect(lines.length).toBeGreaterThan(500);
  });

  test.each(glossary)('say $chinese for “$english”', ({ chinese: term, rejected }) => {
    for (const word of rejected) expect(listPlaces(new RegExp(word, 'u'))).toEqual([]);
    expect(listPlaces(new RegExp(term, 'u'))).not.toEqual([]);
  });

  test('have a space between Chinese and Latin letters or digits', () => {
    const touching = /\p{Script=Han}[A-Za-z0-9]|[A-Za-z0-9]\p{Script=Han}/u;
    expect(listPlaces(touching, withoutQuotes)).toEqual([]);
    const written = 'numbers\\.(count|value|magnitude|share|wholeShare|factor|bytes)';
    const beside = `\\p{Script=Han}\\$\\{${written}|\\$\\{${written}\\([^}]*\\)\\}\\p{Script=Han}`;
    expect(listPlaces(new RegExp(beside, 'u'))).toEqual([]);
  });

  test('have full-width punctuation', () => {
    const halfWidth = /\p{Script=Han}[,;:!?(]|[,;:!?)]\p{Script=Han}/u;
    expect(listPlaces(halfWidth, withoutQuotes)).toEqual([]);
    expect(listPlaces(/[，。；：、] /u)).toEqual([]);
    expect(listPlaces(/ [，。；：、（]/u)).toEqual([]);
  });

  test('hold no English sentence', async () => {
    const book = new TextBook(chinese);
    const panels = Object.keys(chinese.panels) as PanelName[];
    await Promise.all(panels.map((name) => book.fetchPanel(name)));
    const texts = listStrings([book.page, panels.map((name) => book.panel(name))]);
    expect(texts.length).toBeGreaterThan(400);
    expect(texts.flatMap(listEnglishRuns)).toEqual([]);
  });
});

function listStrings(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(listStrings);
}

test('an English sentence stands out, names and formulas do not', () => {
  expect(listEnglishRuns('网络 Nothing runs yet 的')).toEqual(['Nothing runs yet']);
  expect(listEnglishRuns('Keras、PyTorch 和 TF-Slim：Conv2d_0a_1x1, SAME, 5×5 px')).toEqual([]);
});

test.each([
  [['图像', '的感受野'], '图像的感受野'],
  [['Branch_1', '的感受野'], 'Branch_1 的感受野'],
  [['用', '3', '个 3×3'], '用 3 个 3×3'],
  [['“', '猫', '”'], '“猫”'],
  [[], '']
])('%j is joined as %s', (parts, text) => {
  expect(joinWords(...parts)).toBe(text);
});
