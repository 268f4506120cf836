import { flushSync } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openBrowser, type Browser } from './__fixtures__/open-browser.svelte';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Live frames follow each other without end, so that there is no rest to wait for. */
async function pass(ms: number): Promise<void> {
  for (let elapsed = 0; elapsed < ms; elapsed += 10) {
    flushSync();
    await vi.advanceTimersByTimeAsync(10);
  }
  flushSync();
}

async function openWithCamera(delaysMs: readonly number[] = [5]): Promise<Browser> {
  const browser = openBrowser(delaysMs);
  void browser.page.camera.open();
  await pass(50);
  return browser;
}

const runsOf = ({ engine }: Browser) =>
  engine.requests.map(({ image }) => String.fromCharCode(...image.data));

test('nothing asks for the camera but the click', async () => {
  const browser = openBrowser([0]);
  browser.follow('photo=own&camera=on');
  await pass(50);
  expect([browser.camera.opened, browser.page.camera.status.status]).toEqual([0, 'off']);
});

test('a still becomes the own photo, runs, and turns the camera off', async () => {
  const browser = await openWithCamera();
  const { page, camera } = browser;
  expect([page.camera.status.status, camera.running]).toEqual(['on', 1]);
  void page.camera.takePicture();
  await pass(500);
  expect(runsOf(browser)).toEqual(['still-1.jpg']);
  expect([browser.address(), camera.running, page.camera.status.status]).toEqual([
    'photo=own',
    0,
    'off'
  ]);
});

test('live, each frame waits for the end of the run before, and the rate is told', async () => {
  const browser = await openWithCamera();
  const { page } = browser;
  page.camera.goLive();
  expect(page.camera.live).toEqual({ framesPerSecond: null });
  await pass(1500);
  const runs = runsOf(browser);
  expect(runs.length).toBeGreaterThan(3);
  expect(runs).toEqual(runs.map((_, i) => `frame-${i + 1}.jpg`));
  expect(browser.camera.pictures - runs.length).toBeLessThanOrEqual(1);
  expect(page.camera.live).toEqual({ framesPerSecond: 2 });
  expect(browser.address()).toBe('photo=own');
  page.camera.close();
});

test('while the next frame runs, the maps of the one before stay; none outlive the run', async () => {
  const browser = await openWithCamera();
  const { page } = browser;
  page.camera.goLive();
  await pass(400);
  const count = page.explorer.network.endPoints.length;
  for (let i = 0; i < 100; i++) {
    await pass(10);
    expect(page.run.results.size).toBe(count);
  }
  page.camera.close();
  await pass(100);
  while (!page.run.isBusy) {
    page.photo.openTaken(new File(['x'], 'last.jpg'), 'frame');
    await pass(20);
  }
  page.run.cancel();
  expect(page.run.results.size).toBeLessThan(count);
});

test('a frame is not taken while maps are being read', async () => {
  const browser = await openWithCamera();
  const { page } = browser;
  let answer = () => {};
  browser.engine.readTensor = (() =>
    new Promise(
      (resolve) => (answer = () => resolve({ shape: [1], data: new Float32Array(1) }))
    )) as never;
  page.camera.goLive();
  await pass(400);
  const reading = page.run.readTensor('any', new AbortController().signal);
  await pass(300);
  const before = browser.camera.pictures;
  await pass(600);
  expect(browser.camera.pictures).toBe(before);
  answer();
  await reading;
  await pass(300);
  expect(browser.camera.pictures).toBeGreaterThan(before);
  page.camera.close();
});

const ways: readonly [string, (browser: Browser) => void][] = [
  ['another photo', ({ page }) => page.photo.choose('cat')],
  ['a cancelled run', ({ page }) => page.run.cancel()],
  ['a link to another photo', ({ follow }) => follow('photo=rocket')],
  ['stopping', ({ page }) => page.camera.stopLive()]
];

test.each(ways)('%s ends live, and the reader’s choice stays', async (what, leave) => {
  const browser = openBrowser([5]);
  const { page } = browser;
  page.photo.choose('rocket');
  await pass(500);
  void page.camera.open();
  await pass(50);
  page.camera.goLive();
  await pass(400);
  while (!page.run.isBusy) await pass(10);
  leave(browser);
  await pass(20);
  const { pictures } = browser.camera;
  await pass(1000);
  expect([page.camera.live, browser.camera.pictures]).toEqual([null, pictures]);
  expect(page.run.isBusy).toBe(false);
  if (what === 'another photo') expect(browser.address()).toBe('photo=cat');
  if (what.startsWith('a link')) expect(runsOf(browser).at(-1)).toBe('rocket.jpg');
});

test('hidden, the camera is off, and only the reader starts it again, live as before', async () => {
  const browser = await openWithCamera();
  const { page, camera } = browser;
  page.camera.goLive();
  await pass(300);
  camera.hide(true);
  await pass(300);
  const { pictures } = camera;
  await pass(600);
  expect([camera.running, camera.pictures]).toEqual([0, pictures]);
  expect(page.camera.status).toEqual({ status: 'paused', wasLive: true });
  camera.hide(false);
  await pass(300);
  expect([camera.opened, page.camera.status.status]).toEqual([1, 'paused']);
  void page.camera.open();
  await pass(600);
  expect(camera.pictures).toBeGreaterThan(pictures);
  page.camera.close();
});

test('a camera that is unplugged says so, and its last picture stays', async () => {
  const browser = await openWithCamera();
  const { page, camera } = browser;
  page.camera.goLive();
  await pass(400);
  camera.unplug();
  await pass(400);
  expect(page.camera.status).toEqual({ status: 'failed', fault: { kind: 'ended' } });
  expect([page.camera.live, camera.running, page.photo.source?.kind]).toEqual([null, 0, 'own']);
});

test('a camera that is refused says why, and may be asked for again', async () => {
  const browser = openBrowser([5]);
  const { page, camera } = browser;
  camera.refusal = { kind: 'busy' };
  void page.camera.open();
  await pass(50);
  expect(page.camera.status).toEqual({ status: 'failed', fault: { kind: 'busy' } });
  camera.refusal = null;
  void page.camera.open();
  await pass(50);
  expect(page.camera.status.status).toBe('on');
  page.camera.close();
});

test.each([
  ['closed', ({ page }: Browser) => page.camera.close()],
  ['left with the page', ({ leave }: Browser) => leave()]
])('%s while it starts or runs, no camera stays on', async (_, leave) => {
  for (const ms of [10, 200]) {
    const browser = openBrowser([100]);
    void browser.page.camera.open();
    await pass(ms);
    leave(browser);
    await pass(300);
    expect([browser.camera.opened, browser.camera.running]).toEqual([1, 0]);
  }
});
