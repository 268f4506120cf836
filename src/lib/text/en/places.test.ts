import { expect, test } from 'vitest';
import { parsePlace } from '../../place';
import { chinese } from '../zh';
import { english } from '.';

test.each([
  ['off', 'Mixed_6b/Branch_0,Mixed_6b/Branch_1', 'semicolon'],
  ['edit', 'off@Mixed_5b/Branch_3,off@Mixed_5c/Branch_3', 'semicolon'],
  ['pins', 'Mixed_5d:17@cat;Mixed_5d:18@cat', 'comma'],
  ['misread', 'pool-border;scaling', 'comma']
])('of a list that cannot be read, %s, it is said how one is written', (key, text, separator) => {
  const [fact] = parsePlace(new URLSearchParams({ [key]: text })).unread;
  expect(english.page.places.unread(fact)).toContain(separator);
  for (const { page } of [english, chinese]) {
    const [, example] = /“([^“”]*)”[^“”]*$/.exec(page.places.unread(fact)) ?? [];
    expect(example).toMatch(separator === 'comma' ? /,/ : /;/);
    expect(parsePlace(new URLSearchParams({ [key]: example })).unread).toEqual([]);
  }
});
