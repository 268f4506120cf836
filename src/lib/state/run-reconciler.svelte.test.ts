import { flushSync } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { nameForTorch } from '../weight-files/__fixtures__/name-for-torch';
import { seedWeights } from '../weight-files/__fixtures__/seeded-weights';
import { writeSafetensors } from '../weight-files/__fixtures__/write-safetensors';
import { openBrowser, type Browser } from './__fixtures__/open-browser.svelte';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const atOnce = [0];

/** Until nothing more happens. */
async function rest(): Promise<void> {
  flushSync();
  await vi.runAllTimersAsync();
  flushSync();
  await vi.runAllTimersAsync();
}

async function act(change: () => void): Promise<void> {
  change();
  await rest();
}

async function runCat(browser: Browser): Promise<void> {
  await act(() => browser.page.runner.start());
}

test('Run without a chosen photo runs the cat and puts it in the address', async () => {
  const browser = openBrowser(atOnce);
  await runCat(browser);
  const { engine, address } = browser;
  expect(engine.requests).toHaveLength(1);
  expect(engine.requests[0]).toMatchObject({
    weightSet: 'bundled',
    image: { width: 299, height: 299 }
  });
  expect(address()).toBe('photo=cat');
});

test('a link that names a photo runs it once, also when the place changes later', async () => {
  const { engine, follow } = openBrowser(atOnce);
  await act(() => follow('photo=rocket&backend=wasm'));
  await act(() => follow('photo=rocket&backend=wasm&at=Mixed_6b'));
  expect(engine.requests).toHaveLength(1);
});

async function openOwnFile({ page }: Browser): Promise<void> {
  const content = writeSafetensors(nameForTorch(seedWeights()));
  await page.ownWeights.openFiles([new File([content], 'own.safetensors')]);
  await rest();
}

test('a file of one’s own runs, and again with every convention that is changed', async () => {
  const browser = openBrowser(atOnce);
  const { page, engine, address } = browser;
  await runCat(browser);
  await openOwnFile(browser);
  expect(address()).toBe('num-classes=5&photo=cat&weights=own');
  expect(engine.requests).toHaveLength(2);
  expect(engine.requests[1]).toMatchObject({
    config: { numClasses: 5 },
    weightSet: { conventions: { averagePoolCountsPadding: true } }
  });
  await act(() => page.ownWeights.desk?.choose({ averagePoolCountsPadding: false }));
  expect(engine.requests).toHaveLength(3);
  expect(engine.requests[2].weightSet).toMatchObject({
    conventions: { averagePoolCountsPadding: false }
  });
  await act(() => page.explorer.set({ weights: 'bundled' }));
  await act(() => page.explorer.set({ weights: 'own' }));
  expect(engine.requests.slice(3).map(({ weightSet }) => typeof weightSet)).toEqual([
    'string',
    'object'
  ]);
});

test('a link to a file that is not here runs the bundled weights, once, and says so', async () => {
  const browser = openBrowser(atOnce);
  const { page, engine, follow } = browser;
  follow('photo=cat&weights=own');
  await vi.waitFor(() => expect(page.ownWeights.chosen).not.toBeNull());
  await rest();
  expect(engine.requests.map(({ weightSet }) => weightSet)).toEqual(['bundled']);
  expect(page.notices).toEqual([{ kind: 'own-weights-absent' }]);
  await act(() => page.dismissNotices());
  expect(page.notices).toEqual([]);
});

test('a link without a photo means no photo', async () => {
  const browser = openBrowser(atOnce);
  await runCat(browser);
  await act(() => browser.follow('at=Mixed_6b'));
  expect(browser.page.run.status).toEqual({ status: 'idle' });
  expect(browser.page.run.results.size).toBe(0);
});

test('a place without a photo in between costs no second run, and another photo ends that', async () => {
  const browser = openBrowser(atOnce);
  const { page, engine, follow } = browser;
  await runCat(browser);
  const shown = [...page.run.results.values()];
  await act(() => follow('edit=no-bottleneck@Mixed_5b/Branch_1/Conv2d_0a_1x1&at=Mixed_5b'));
  expect([page.run.status.status, page.run.results.size]).toEqual(['idle', 0]);
  await act(() => follow('photo=cat&at=Mixed_5d'));
  expect(page.run.status.status).toBe('done');
  expect([...page.run.results.values()]).toEqual(shown);
  expect(engine.requests).toHaveLength(1);
  await act(() => follow('at=Mixed_5d'));
  await act(() => follow('photo=rocket'));
  await act(() => follow('photo=cat'));
  expect(engine.requests).toHaveLength(3);
});

test('Back returns to the reader’s own photo, and a reload says that a link cannot carry it', async () => {
  const browser = openBrowser(atOnce);
  const { page, travel } = browser;
  await act(() => page.photo.openFiles([new File(['x'], 'me.jpg')]));
  await act(() => page.explorer.select('Mixed_6b'));
  await act(() => page.photo.choose('cat'));
  await act(() => travel(-1));
  expect([page.photo.source, page.run.status.status]).toMatchObject([{ name: 'me.jpg' }, 'done']);
  const reloaded = openBrowser(atOnce);
  await act(() => reloaded.follow('photo=own'));
  expect(reloaded.page.notices).toEqual([{ kind: 'own-photo-absent' }]);
  expect(reloaded.engine.requests).toEqual([]);
});

test('other weights run the same photo again, Back too, but start nothing by themselves', async () => {
  const browser = openBrowser(atOnce);
  const { page, engine, travel } = browser;
  await act(() => page.explorer.set({ weights: 'untrained' }));
  expect(engine.requests).toHaveLength(0);
  await runCat(browser);
  await act(() => page.explorer.select('Mixed_6b'));
  await act(() => page.explorer.set({ weights: 'bundled' }));
  await act(() => travel(-1));
  expect(engine.requests.map(({ weightSet }) => weightSet)).toEqual([
    'untrained',
    'bundled',
    'untrained'
  ]);
});

test('a photo that failed leaves the maps of the one before it', async () => {
  const browser = openBrowser(atOnce);
  const { page, engine, address } = browser;
  await runCat(browser);
  const before = [...page.run.results];
  await act(() => page.photo.openFiles([new File(['x'], 'broken.png')]));
  expect(page.photo.fault).toMatchObject({ kind: 'unknown' });
  expect([...page.run.results]).toEqual(before);
  expect([engine.requests.length, address()]).toEqual([1, 'photo=cat']);
});

test('of a photo that a link names and that cannot be fetched, no other photo’s maps are shown', async () => {
  const browser = openBrowser(atOnce);
  await runCat(browser);
  browser.setOnline(false);
  await act(() => browser.follow('photo=rocket'));
  expect(browser.page.run.results.size).toBe(0);
  browser.setOnline(true);
  await act(() => browser.page.runner.start());
  expect(browser.page.run.status.status).toBe('done');
});

test('another input size runs the photo again at that size, once the reader has settled on it', async () => {
  const browser = openBrowser(atOnce);
  const { page, engine } = browser;
  await runCat(browser);
  page.explorer.configure({ inputHeight: 200 });
  flushSync();
  await vi.advanceTimersByTimeAsync(300);
  page.explorer.configure({ inputHeight: 150, inputWidth: 160 });
  flushSync();
  expect(page.run.status.status).toBe('idle');
  await rest();
  expect(engine.requests).toHaveLength(2);
  expect(engine.requests[1]).toMatchObject({
    image: { width: 160, height: 150 },
    config: { inputHeight: 150, inputWidth: 160 }
  });
  expect(engine.misfits).toBe(0);
});

test('a size that is taken back before it has settled brings the maps back', async () => {
  const browser = openBrowser(atOnce);
  const { page } = browser;
  await runCat(browser);
  const count = page.run.results.size;
  page.explorer.configure({ inputHeight: 200 });
  flushSync();
  page.explorer.resetConfiguration();
  await rest();
  expect(page.run.results.size).toBe(count);
});

test('a size that no network has changes nothing that is shown', async () => {
  const browser = openBrowser(atOnce);
  const { page, engine } = browser;
  await runCat(browser);
  const { network } = page.explorer;
  await act(() => page.explorer.configure({ inputHeight: 20 }));
  expect(page.explorer.network).toBe(network);
  expect(page.notices.map(({ kind }) => kind)).toEqual(['configuration']);
  expect(engine.requests).toHaveLength(1);
  await act(() => page.dismissNotices());
  expect(page.explorer.fault).toBeNull();
  expect(page.explorer.place.config.inputHeight).toBe(299);
});

test('a what-if runs with its network, and the maps before it stay meanwhile', async () => {
  const browser = openBrowser(atOnce);
  const { page, engine } = browser;
  await runCat(browser);
  const edits = [{ kind: 'off', at: 'Mixed_7c/Branch_3' }] as const;
  page.explorer.setEdits(edits);
  flushSync();
  const kept = [...page.run.results.keys()];
  expect(kept).toContain('InceptionV3/Conv2d_1a_3x3');
  expect(kept).toContain('InceptionV3/Mixed_7b/concat');
  expect(kept).not.toContain('InceptionV3/Mixed_7c/concat');
  await rest();
  expect(engine.requests.map((request) => request.edits)).toEqual([[], edits]);
  expect(page.run.status.status).toBe('done');
});

test('without trained weights of the right shape nothing runs, and the reader learns why', async () => {
  const browser = openBrowser(atOnce);
  const { page, engine } = browser;
  await runCat(browser);
  await act(() => page.explorer.configure({ depthMultiplier: 0.5 }));
  expect(engine.requests).toHaveLength(1);
  expect(page.run.status).toMatchObject({
    status: 'failed',
    fault: { kind: 'weights-misfit' }
  });
  await act(() => page.explorer.set({ weights: 'untrained' }));
  expect(engine.requests[1]).toMatchObject({
    weightSet: 'untrained',
    config: { depthMultiplier: 0.5 }
  });
});
