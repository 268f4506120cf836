import { expect, test } from 'vitest';
import { Welcome } from './welcome.svelte';

test('what is put away stays away on this machine', () => {
  const kept = new Map<string, string>();
  const storage = () => ({
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value)
  });
  const first = new Welcome(storage);
  first.load();
  expect(first.isDismissed).toBe(false);
  first.dismiss();
  const second = new Welcome(storage);
  second.load();
  expect(second.isDismissed).toBe(true);
});

test('without storage it is away as long as the page', () => {
  const welcome = new Welcome(() => {
    throw new Error('sandboxed');
  });
  welcome.load();
  expect(welcome.isDismissed).toBe(false);
  welcome.dismiss();
  expect(welcome.isDismissed).toBe(true);
});
