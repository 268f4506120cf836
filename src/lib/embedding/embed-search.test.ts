import { expect, it } from 'vitest';
import { viewParameters } from '../place';
import { embedAddress } from './embed-address';
import { splitSearch, startsByItself } from './embed-search';
import { findFrameLimits } from './frame-limits';

it('an embed shows what concerns the module and carries on what concerns the page', () => {
  const all = 'photo=cat&channel=5&panel=costs&stage=maps&theme=dark&edit=x&run=auto&other=1';
  const { shown, carried } = splitSearch(all);
  expect(shown.toString()).toBe('photo=cat&channel=5&theme=dark&edit=x&other=1');
  expect(carried.toString()).toBe('panel=costs&stage=maps');
});

it('what is only carried on are parameters that the address knows', () => {
  const keys = Object.values(viewParameters).map(({ key }) => key);
  const { carried } = splitSearch(keys.map((key) => `${key}=x`).join('&'));
  expect([...carried.keys()].sort()).toEqual(
    [
      'code',
      'code-of',
      'configure',
      'in-view',
      'panel',
      'practice',
      'stage',
      'view',
      'lecture',
      'step',
      'projector'
    ].sort()
  );
});

it('only `run=auto` starts by itself', () => {
  const starts = (text: string) => startsByItself(text);
  expect(['run=auto', 'run=1', 'run=AUTO', ''].map(starts)).toEqual([true, false, false, false]);
});

it('an address stays below the site whatever the name is', () => {
  const site = 'https://site.example/base/';
  expect(embedAddress({ site, name: 'Mixed_6b', query: 'photo=cat' })).toBe(
    'https://site.example/base/embed/Mixed_6b?photo=cat'
  );
  for (const name of ['../../x', 'a?b#c', '"><script>', 'javascript:alert(1)']) {
    const { origin, pathname, search, hash } = new URL(embedAddress({ site, name, query: '' }));
    expect([origin, search, hash]).toEqual(['https://site.example', '', '']);
    expect(pathname).toMatch(/^\/base\/embed\/\w*$/);
  }
});

it('a sandbox lacks storage and workers, and looking for them does no harm', () => {
  const forbidden = {
    origin: 'null',
    get localStorage(): unknown {
      throw new DOMException('The document is sandboxed.', 'SecurityError');
    }
  };
  expect(findFrameLimits(forbidden)).toEqual({ hasStorage: false, hasWorkers: false });
  expect(findFrameLimits({ origin: 'https://a.example', localStorage: {} })).toEqual({
    hasStorage: true,
    hasWorkers: true
  });
});
