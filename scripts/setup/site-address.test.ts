import { expect, test } from 'vitest';
import { readSiteAddress } from './site-address.mjs';

test('an address is the origin with the base path after it, or nothing without an origin', () => {
  const BASE_PATH = '/scope';
  expect(readSiteAddress({ SITE_ORIGIN: 'https://example.org', BASE_PATH })).toBe(
    'https://example.org/scope'
  );
  expect(readSiteAddress({ SITE_ORIGIN: 'https://example.org/' })).toBe('https://example.org');
  expect(readSiteAddress({ BASE_PATH })).toBe('');
  expect(readSiteAddress({ SITE_ORIGIN: '' })).toBe('');
});

test.each(['example.org', 'https://example.org/path', 'ftp://example.org'])(
  '%s is refused as an origin',
  (SITE_ORIGIN) => {
    expect(() => readSiteAddress({ SITE_ORIGIN })).toThrow(/must be an origin/);
  }
);
