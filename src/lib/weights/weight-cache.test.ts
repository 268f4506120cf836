import { expect, it } from 'vitest';
import { TestCaches } from './__fixtures__/test-caches';
import { findCaches } from './weight-cache';

it('finds the browser’s caches', () => {
  const caches = new TestCaches().asCacheStorage();
  expect(findCaches({ caches })).toBe(caches);
});

it('finds none on an insecure origin', () => {
  expect(findCaches({})).toBeUndefined();
});

it('finds none in a sandboxed frame, where looking for them throws', () => {
  const sandboxed = {
    get caches(): CacheStorage {
      throw new DOMException('The origin is opaque.', 'SecurityError');
    }
  };
  expect(findCaches(sandboxed)).toBeUndefined();
});
