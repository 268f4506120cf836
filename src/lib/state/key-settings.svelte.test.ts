import { expect, test } from 'vitest';
import { openMemory } from './__fixtures__/memory-storage';
import { KeySettings } from './key-settings.svelte';

const press = {
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  isComposing: false,
  defaultPrevented: false
};

test('letters turned off stay off on the next visit', () => {
  const storage = openMemory();
  new KeySettings(() => storage).turnLetters(false);
  const next = new KeySettings(() => storage);
  next.load();
  expect(next.areLettersOn).toBe(false);
  expect(next.find({ ...press, key: '/' }, 'page', false)).toBeNull();
});

test('a storage that throws costs no more than the memory of the choice', () => {
  const settings = new KeySettings(() => {
    throw new DOMException('The operation is insecure.', 'SecurityError');
  });
  settings.load();
  expect(settings.areLettersOn).toBe(true);
  settings.turnLetters(false);
  expect(settings.areLettersOn).toBe(false);
});
