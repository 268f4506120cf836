import { expect, test } from 'vitest';
import { openMemory } from './__fixtures__/memory-storage';
import { PanelWidth } from './panel-width.svelte';

test('a width is kept for the next visit, apart for the drawing and for the maps in large', () => {
  const storage = openMemory();
  new PanelWidth(() => storage).choose('drawing', 0.4);
  const next = new PanelWidth(() => storage);
  expect(next.share('drawing')).toBeNull();
  next.load();
  expect(next.share('drawing')).toBe(0.4);
  expect(next.share('maps')).toBeNull();
});

test.each([
  { title: 'drawn over the left edge', share: -3 },
  { title: 'drawn over the right edge', share: 7 }
])('a handle $title stops at the limit', ({ share }) => {
  const width = new PanelWidth(() => openMemory());
  for (const stage of ['drawing', 'maps'] as const) {
    const { least, most } = width.limits(stage);
    width.choose(stage, share);
    expect(width.share(stage)).toBe(share < 0 ? least : most);
  }
});

test.each(['', 'wide', 'NaN', '1e999'])('a stored width of “%s” breaks nothing', (text) => {
  const storage = { getItem: () => text, setItem: () => undefined };
  const width = new PanelWidth(() => storage);
  width.load();
  const share = width.share('drawing');
  const { least, most } = width.limits('drawing');
  expect(share === null || (share >= least && share <= most)).toBe(true);
});
