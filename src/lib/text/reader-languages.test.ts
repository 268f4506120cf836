import { expect, test } from 'vitest';
import { findPreferred, segmentOf } from './reader-languages';

test('only a whole part of a path says a language', () => {
  expect(segmentOf('/zh')).toBe('zh');
  expect(segmentOf('/zh/worksheet')).toBe('zh');
  expect(segmentOf('/zhongwen')).toBeNull();
  expect(segmentOf('/end-point/zh')).toBeNull();
});

test.each([
  [['zh-CN', 'en'], 'zh'],
  [['zh-Hans-SG'], 'zh'],
  [['de-DE', 'en-GB', 'zh'], 'en'],
  [['de', 'fr-CH'], null],
  [[], null]
])('of %j the site speaks %s', (tags, name) => {
  expect(findPreferred(tags)).toBe(name);
});
