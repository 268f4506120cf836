import { expect, test } from 'vitest';
import { keepLeft, recallLeft } from './left-lecture';

const left = { name: 'ten-minutes', title: 'Inception V3', index: 3, startedMs: 1000 };

function openTab(text?: string) {
  let kept = text ?? null;
  return () => ({
    getItem: () => kept,
    setItem: (_: string, value: string) => void (kept = value)
  });
}

test('a lecture that was left is kept for the tab, until it is forgotten', () => {
  const tab = openTab();
  expect(recallLeft(tab)).toBeNull();
  keepLeft(tab, left);
  expect(recallLeft(tab)).toEqual(left);
  keepLeft(tab, null);
  expect(recallLeft(tab)).toBeNull();
});

test.each(['', '{', 'null', '[]', '{"name":"x","title":"y","index":-1,"startedMs":null}'])(
  'of %s nothing is offered',
  (text) => expect(recallLeft(openTab(text))).toBeNull()
);
