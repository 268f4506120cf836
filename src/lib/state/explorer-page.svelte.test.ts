import fc from 'fast-check';
import { flushSync } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openBrowser, type Browser } from './__fixtures__/open-browser.svelte';
import { describeRun } from './__fixtures__/slow-engine';
import { resolveOff } from '../comparisons';
import { formatNetwork } from '../place';
import { expectedDifference, expectedValues } from './__fixtures__/expected-values';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const file = (name: string) => [new File(['x'], name)];
const branchOff = [{ kind: 'off', at: 'Mixed_7c/Branch_3' }] as const;
const actions: Record<string, (browser: Browser) => void> = {
  'input 150': ({ page }) => page.explorer.configure({ inputHeight: 150, inputWidth: 150 }),
  'input 200x180': ({ page }) => page.explorer.configure({ inputHeight: 200, inputWidth: 180 }),
  'input too small': ({ page }) => page.explorer.configure({ inputHeight: 20 }),
  'ten classes': ({ page }) => page.explorer.configure({ numClasses: 10 }),
  'half the channels': ({ page }) => page.explorer.configure({ depthMultiplier: 0.5 }),
  'reset configuration': ({ page }) => page.explorer.resetConfiguration(),
  'branch off': ({ page }) => page.explorer.setEdits(branchOff),
  'no edits': ({ page }) => page.explorer.setEdits([]),
  cat: ({ page }) => page.photo.choose('cat'),
  rocket: ({ page }) => page.photo.choose('rocket'),
  'own photo': ({ page }) => page.photo.openFiles(file('own.png')),
  'another own photo': ({ page }) => page.photo.openFiles(file('other.png')),
  'broken photo': ({ page }) => page.photo.openFiles(file('broken.png')),
  'no file': ({ page }) => page.photo.openFiles([]),
  'own again': ({ page }) => page.photo.chooseOwn(),
  run: ({ page }) => page.runner.start(),
  cancel: ({ page }) => page.run.cancel(),
  'camera on': ({ page }) => void page.camera.open(),
  'camera off': ({ page }) => page.camera.close(),
  live: ({ page }) => page.camera.goLive(),
  'not live': ({ page }) => page.camera.stopLive(),
  still: ({ page }) => void page.camera.takePicture(),
  unplug: ({ camera }) => camera.unplug(),
  hide: ({ camera }) => camera.hide(true),
  'show again': ({ camera }) => camera.hide(false),
  untrained: ({ page }) => page.explorer.set({ weights: 'untrained' }),
  trained: ({ page }) => page.explorer.set({ weights: 'bundled' }),
  wasm: ({ page }) => page.explorer.set({ backend: 'wasm' }),
  webgl: ({ page }) => page.explorer.set({ backend: 'webgl' }),
  select: ({ page }) => page.explorer.select('Mixed_6b'),
  'against the rocket': ({ page }) =>
    page.explorer.set({ against: { kind: 'photo', id: 'rocket' } }),
  'against another file': ({ page }) => page.comparison.second.openFiles(file('second.png')),
  'against a broken file': ({ page }) => page.comparison.second.openFiles(file('broken.png')),
  'a channel off': ({ page }) => page.explorer.set({ off: [{ at: 'Mixed_6b', channel: 17 }] }),
  'an absent branch off': ({ page }) =>
    page.explorer.set({ off: [{ at: 'Mixed_7c/Branch_3', channel: null }] }),
  'misread border': ({ page }) => page.explorer.set({ misread: ['pool-border'] }),
  'no comparison': ({ page }) => page.explorer.set({ against: null, misread: [], off: [] }),
  'cancel the comparison': ({ page }) => page.comparison.cancel(),
  'compare again': ({ page }) => page.comparison.retry(),
  dismiss: ({ page }) => page.dismissNotices(),
  back: ({ travel }) => travel(-1),
  forward: ({ travel }) => travel(1),
  reload: ({ travel }) => travel(0),
  offline: ({ setOnline }) => setOnline(false),
  online: ({ setOnline }) => setOnline(true)
};

/** What the address and the photo at hand say should be on screen; null where no photo is named. */
function expected({ page }: Browser) {
  const { place, network } = page.explorer;
  const source = page.photo.find(place.photo);
  if (source === null) return null;
  const photo = source.kind === 'own' ? source.name : fileNames[source.id];
  return expectedValues(network, describeRun(photo, place));
}

function checkMaps(browser: Browser): void {
  const { page, engine } = browser;
  const values = expected(browser);
  const shown = [...page.run.results];
  const { status } = page.run.status;
  expect(engine.misfits, 'images of another size than the network’s').toBe(0);
  expect(page.run.isBusy, 'still running').toBe(false);
  if (values === null) {
    expect(shown).toEqual([]);
    return;
  }
  for (const [scope, { shape }] of shown)
    expect([scope, ...shape]).toEqual([scope, values.get(scope)]);
  if (page.runner.obstacle !== null && status === 'failed') expect(shown).toEqual([]);
  if (status === 'done')
    expect(shown.length).toBeGreaterThanOrEqual(page.explorer.network.endPoints.length);
  if (status === 'idle') expect(page.photo.status.status).toBe('failed');
}

/** Pictures that were made beforehand stand only where they are true, whatever is under way, and never for a result. */
function checkPictures({ page }: Browser): void {
  const { explorer, photo, precomputed, run } = page;
  const { origin } = precomputed;
  for (const scope of run.results.keys()) expect(precomputed.get(scope)).toBeUndefined();
  if (origin === null) return;
  const wanted = photo.asked ?? photo.find(explorer.place.photo);
  expect(wanted).toEqual({ kind: 'sample', id: origin.stamp });
  if (photo.source !== null) expect(photo.source).toEqual(wanted);
  expect(formatNetwork(explorer.network)).toBe('');
  expect(explorer.place.weights).toBe('bundled');
}

const fileNames: Record<string, string> = { cat: 'cat.png', rocket: 'rocket.jpg' };

function checkComparison({ page }: Browser): void {
  const { camera, comparison, explorer, photo, run } = page;
  const { against, misread, off } = explorer.place;
  const { status } = comparison;
  const isAsked = against !== null || off.length > 0 || misread.length > 0;
  expect(['opening', 'computing'], 'still comparing').not.toContain(status.status);
  if (!isAsked) expect(status.status).toBe('off');
  else if (camera.live !== null) expect(status.status).toBe('paused');
  else if (run.status.status !== 'done') expect(status.status).toBe('waiting');
  if (status.status !== 'done') return;
  const nameOf = (source: typeof photo.source) =>
    source === null ? '' : source.kind === 'own' ? source.name : fileNames[source.id];
  const a = nameOf(photo.source);
  const b =
    against === null
      ? a
      : against.kind === 'photo'
        ? fileNames[against.id]
        : comparison.second.own?.name;
  const { switchedOff } = resolveOff(explorer.network, off);
  const relativeL2 = expectedDifference(a, b ?? '', [...switchedOff, ...misread]);
  expect([...comparison.differences.keys()]).toEqual(
    explorer.network.ops.map(({ scope }) => scope)
  );
  for (const difference of comparison.differences.values()) {
    expect(difference.relativeL2).toBe(relativeL2);
  }
}

const steps = fc.array(
  fc.record({
    action: fc.constantFrom(...Object.keys(actions)),
    pauseMs: fc.integer({ min: 0, max: 600 })
  }),
  { maxLength: 14 }
);
const delays = fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 1, maxLength: 9 });

async function act(browser: Browser, taken: readonly { action: string; pauseMs: number }[]) {
  for (const { action, pauseMs } of taken) {
    actions[action](browser);
    flushSync();
    checkPictures(browser);
    await vi.advanceTimersByTimeAsync(pauseMs);
    checkPictures(browser);
  }
}

test('at rest the maps are those that the address asks for, whatever was done and however late answers came', async () => {
  await fc.assert(
    fc.asyncProperty(steps, delays, async (taken, delaysMs) => {
      const browser = openBrowser(delaysMs);
      await act(browser, taken);
      // Live, there would be no rest.
      browser.page.camera.close();
      await vi.runAllTimersAsync();
      checkMaps(browser);
      expect(browser.camera.running, 'cameras that nobody holds').toBe(0);
      checkComparison(browser);
      browser.leave();
    }),
    { numRuns: 150 }
  );
}, 120_000);

test('after the page was left nothing starts, and nothing is written to the address', async () => {
  await fc.assert(
    fc.asyncProperty(steps, delays, async (taken, delaysMs) => {
      const browser = openBrowser(delaysMs);
      await act(browser, taken);
      browser.leave();
      const before = [browser.work(), browser.address()];
      await vi.runAllTimersAsync();
      expect([browser.work(), browser.address()]).toEqual(before);
    }),
    { numRuns: 80 }
  );
}, 120_000);
