import { flushSync } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { buildNetwork, outputOpOf } from '../network';
import { openBrowser, type Browser } from './__fixtures__/open-browser.svelte';
import { isPrecomputed } from './shown-outputs';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const network = buildNetwork();
const endPoints = network.endPoints.map(({ name }) => outputOpOf(network, name)?.scope ?? '');

/** Until nothing more happens. */
async function rest(): Promise<void> {
  flushSync();
  await vi.runAllTimersAsync();
  flushSync();
  await vi.runAllTimersAsync();
}

/** Until the pictures have come, and the engine has not. */
async function settle(ms: number): Promise<void> {
  flushSync();
  await vi.advanceTimersByTimeAsync(ms);
  flushSync();
  await vi.advanceTimersByTimeAsync(0);
  flushSync();
}

/** Scopes of which the drawing shows a picture that was made beforehand. */
function shownBeforehand({ page }: Browser): string[] {
  return network.ops
    .map(({ scope }) => scope)
    .filter((scope) => {
      const output = page.outputs.get(scope);
      return output !== undefined && isPrecomputed(output);
    });
}

/** Pictures come after 10 ms, as the photo does; each answer of the engine takes as long. */
const delays = [10];

async function takeUp(): Promise<void> {
  for (let i = 0; i < 30; i++) await settle(0);
}

test('a sample shows a picture of every op before the engine has answered', async () => {
  const browser = openBrowser(delays);
  browser.page.photo.choose('cat');
  await settle(25);
  await takeUp();
  expect(shownBeforehand(browser)).toHaveLength(network.ops.length);
  expect(browser.page.precomputed.origin?.stamp).toBe('cat');
  expect(browser.page.run.results.size).toBe(0);
});

test('the run takes their place op by op, and the last one ends the mark', async () => {
  const browser = openBrowser(delays);
  const { page } = browser;
  page.photo.choose('cat');
  await settle(60);
  await takeUp();
  const { size } = page.run.results;
  expect(size).toBeGreaterThan(0);
  expect(shownBeforehand(browser)).toHaveLength(network.ops.length - size);
  for (const scope of page.run.results.keys()) {
    expect(page.precomputed.get(scope)).toBeUndefined();
    expect(page.precomputed.channelsOf(scope)).toEqual([]);
  }
  await rest();
  // The engine of the tests answers for end points alone.
  expect(shownBeforehand(browser)).toHaveLength(network.ops.length - endPoints.length);
});

test.each([
  ['untrained weights', 'photo=cat&weights=untrained'],
  ['another input size', 'photo=cat&input=150'],
  ['other classes', 'photo=cat&num-classes=10'],
  ['a what-if', 'photo=cat&edit=no-bottleneck@Mixed_5b/Branch_1/Conv2d_0a_1x1'],
  ['a stimulus', 'photo=checkerboard'],
  ['no photo', 'at=Mixed_6b']
])('of %s there are none', async (_, query) => {
  const browser = openBrowser(delays);
  browser.follow(query);
  await rest();
  expect(browser.pictures).toEqual([]);
  expect(shownBeforehand(browser)).toEqual([]);
  expect(browser.page.precomputed.origin).toBeNull();
});

test('of the reader’s own photo there are none', async () => {
  const browser = openBrowser(delays);
  browser.page.photo.openFiles([new File(['x'], 'cat.png')]);
  await rest();
  expect(browser.pictures).toEqual([]);
  expect(shownBeforehand(browser)).toEqual([]);
});

test('those of the photo before go with it, and late ones show nothing', async () => {
  const browser = openBrowser(delays);
  const { page } = browser;
  page.photo.choose('cat');
  await settle(5);
  page.photo.choose('rocket');
  await settle(25);
  await takeUp();
  expect(page.precomputed.origin?.stamp).toBe('rocket');
  page.explorer.set({ weights: 'untrained' });
  flushSync();
  expect(shownBeforehand(browser)).toEqual([]);
  expect(page.precomputed.origin).toBeNull();
});

test('without a connection the drawing does without, says nothing, and asks again the next time', async () => {
  const browser = openBrowser(delays);
  const { page } = browser;
  browser.setOnline(false);
  page.precomputed.expect('cat');
  await rest();
  expect(page.notices).toEqual([]);
  browser.setOnline(true);
  page.photo.choose('cat');
  await settle(25);
  await takeUp();
  expect(browser.pictures).toEqual(['cat', 'cat']);
  expect(shownBeforehand(browser).length).toBeGreaterThan(0);
});

test('a photo that cannot be had shows none of its pictures', async () => {
  const browser = openBrowser(delays);
  const { page } = browser;
  page.precomputed.expect('cat');
  await rest();
  browser.setOnline(false);
  browser.follow('photo=cat');
  await rest();
  expect(page.photo.status.status).toBe('failed');
  expect(shownBeforehand(browser)).toEqual([]);
});

test('what is about to be chosen is fetched once', async () => {
  const browser = openBrowser(delays);
  browser.page.precomputed.expect('coffee');
  browser.page.precomputed.expect('coffee');
  await rest();
  browser.page.photo.choose('coffee');
  await rest();
  expect(browser.pictures).toEqual(['coffee']);
});
