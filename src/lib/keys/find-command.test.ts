import { describe, expect, test } from 'vitest';
import { findCommand, type KeyPress } from './find-command';
import { keyTable, type KeyPlace } from './key-table';

const plain: Omit<KeyPress, 'key'> = {
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  isComposing: false,
  defaultPrevented: false
};
const places = [...new Set<KeyPlace>(keyTable.map(({ place }) => place))];

test.each(keyTable)('$id answers to each of its keys', ({ id, place, keys }) => {
  for (const key of keys) expect(findCommand({ ...plain, key }, place)).toBe(id);
});

test('no key does two things in one place', () => {
  for (const place of places) {
    const keys = keyTable.filter((entry) => entry.place === place).flatMap((entry) => entry.keys);
    expect(new Set(keys).size, place).toBe(keys.length);
  }
});

test.each(['altKey', 'ctrlKey', 'metaKey'] as const)(
  'a press with %s is left alone',
  (modifier) => {
    for (const { place, keys } of keyTable) {
      for (const key of keys) {
        expect(findCommand({ ...plain, key, [modifier]: true }, place)).toBeNull();
      }
    }
  }
);

test.each(['PageUp', 'PageDown', 'b', 'B', '.', 'F5'])(
  '%s is a presenter’s clicker’s: it holds in a lecture and nowhere else',
  (key) => {
    const answering = places.filter((place) => findCommand({ ...plain, key }, place) !== null);
    expect(answering).toEqual(['lecture']);
  }
);

describe('a key that writes a character', () => {
  test('does nothing while text is being written', () => {
    const conditions = { areLettersOn: true, isTyping: true };
    expect(findCommand({ ...plain, key: '/' }, 'page', conditions)).toBeNull();
    expect(findCommand({ ...plain, key: 'Escape' }, 'page', conditions)).toBe('close-inspector');
  });

  test('does nothing once letters are turned off; other keys still hold', () => {
    const conditions = { areLettersOn: false, isTyping: false };
    for (const key of ['/', '?']) {
      expect(findCommand({ ...plain, key }, 'page', conditions)).toBeNull();
    }
    expect(findCommand({ ...plain, key: 'n' }, 'channel', conditions)).toBeNull();
    expect(findCommand({ ...plain, key: 'Home' }, 'channel', conditions)).toBe('move-cell');
  });

  test('may need Shift, as a question mark does; a letter with Shift is another one', () => {
    expect(findCommand({ ...plain, key: '?', shiftKey: true }, 'page')).toBe('show-keys');
    expect(findCommand({ ...plain, key: 'N', shiftKey: true }, 'channel')).toBeNull();
    expect(findCommand({ ...plain, key: 'N' }, 'channel')).toBe('next-channel');
  });
});

test('Shift with an arrow is the browser’s, which selects text with it', () => {
  expect(findCommand({ ...plain, key: 'ArrowLeft', shiftKey: true }, 'strip')).toBeNull();
});

test('a press that composes a character, or that something nearer has answered, is left alone', () => {
  const key = 'Escape';
  expect(findCommand({ ...plain, key, isComposing: true }, 'page')).toBeNull();
  expect(findCommand({ ...plain, key, defaultPrevented: true }, 'page')).toBeNull();
});
