import { expect, test } from 'vitest';
import { LanguageChoice } from './language-choice.svelte';

type Name = 'en' | 'zh';
const names = ['en', 'zh'] as const;

function storageOf(kept: Record<string, string>) {
  return () => ({
    getItem: (key: string) => kept[key] ?? null,
    setItem: (key: string, value: string) => void (kept[key] = value)
  });
}

test('what the reader has chosen counts for more than what the browser says', () => {
  const kept = {};
  const first = new LanguageChoice<Name>(storageOf(kept));
  expect(first.preferred).toBeNull();
  first.load(names, 'zh');
  expect(first.preferred).toBe('zh');
  first.choose('en');

  const next = new LanguageChoice<Name>(storageOf(kept));
  next.load(names, 'zh');
  expect(next.preferred).toBe('en');
});

test('a kept word that is no language, or no storage at all, leaves what the browser says', () => {
  const broken = new LanguageChoice<Name>(storageOf({ 'inceptionscope-language': 'tlh' }));
  broken.load(names, 'zh');
  expect(broken.preferred).toBe('zh');

  const sandboxed = new LanguageChoice<Name>(() => {
    throw new DOMException('no storage', 'SecurityError');
  });
  sandboxed.load(names, null);
  expect(sandboxed.preferred).toBeNull();
  sandboxed.choose('zh');
  expect(sandboxed.preferred).toBe('zh');
});
