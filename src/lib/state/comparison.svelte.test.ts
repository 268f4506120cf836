import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { expectedDifference } from './__fixtures__/expected-values';
import { openBrowser, type Browser } from './__fixtures__/open-browser.svelte';

let browser: Browser;

beforeEach(() => {
  vi.useFakeTimers();
  browser = openBrowser([20]);
});
afterEach(() => {
  browser.leave();
  vi.useRealTimers();
});

async function settle() {
  flushSync();
  await vi.runAllTimersAsync();
  flushSync();
}

const firstDifference = () => [...browser.page.comparison.differences.values()][0]?.relativeL2;

describe('a comparison', () => {
  it('in a link is computed once the run is done', async () => {
    browser.follow('photo=cat&against=rocket');
    flushSync();
    expect(browser.page.comparison.status).toEqual({ status: 'waiting' });
    await settle();
    const { comparison, explorer } = browser.page;
    expect(comparison.status).toEqual({ status: 'done' });
    expect(comparison.differences.size).toBe(explorer.network.ops.length);
    expect(firstDifference()).toBe(expectedDifference('cat.png', 'rocket.jpg', []));
  });

  it('is undone by Back, and done again by forward', async () => {
    browser.follow('photo=cat');
    await settle();
    browser.page.explorer.set({ off: [{ at: 'Mixed_6b', channel: 17 }] });
    await settle();
    const off = [{ scope: 'InceptionV3/Mixed_6b/concat', firstChannel: 17, count: 1 }];
    expect(browser.address()).toContain('off=Mixed_6b:17');
    expect(firstDifference()).toBe(expectedDifference('cat.png', 'cat.png', off));
    browser.travel(-1);
    await settle();
    expect(browser.page.comparison.status).toEqual({ status: 'off' });
    expect(browser.page.comparison.differences.size).toBe(0);
    browser.travel(1);
    await settle();
    expect(firstDifference()).toBe(expectedDifference('cat.png', 'cat.png', off));
  });

  it('follows another photo as A', async () => {
    browser.follow('photo=cat&against=coffee');
    await settle();
    browser.page.photo.choose('rocket');
    await settle();
    expect(firstDifference()).toBe(expectedDifference('rocket.jpg', 'coffee.png', []));
  });

  it('is not computed anew by a step that does not concern it', async () => {
    browser.follow('photo=cat&against=coffee');
    await settle();
    const { serial } = browser.page.comparison;
    browser.page.explorer.select('Mixed_6b');
    browser.page.explorer.openChannel(3);
    await settle();
    expect(browser.page.comparison.serial).toBe(serial);
  });

  it('names what the network does not have, and compares without it', async () => {
    browser.follow('photo=cat&off=Mixed_9z/Branch_0;Mixed_5b:3');
    await settle();
    const { comparison } = browser.page;
    expect(comparison.unknownParts).toEqual([{ at: 'Mixed_9z/Branch_0', channel: null }]);
    const off = [{ scope: 'InceptionV3/Mixed_5b/concat', firstChannel: 3, count: 1 }];
    expect(firstDifference()).toBe(expectedDifference('cat.png', 'cat.png', off));
  });

  it('with a second photo of the reader’s own says where it is missing, and takes it when it comes', async () => {
    browser.follow('photo=cat&against=own');
    await settle();
    const { comparison } = browser.page;
    expect(comparison.status).toEqual({ status: 'failed', fault: { kind: 'own-absent' } });
    comparison.second.openFiles([new File(['x'], 'dog.png')]);
    await settle();
    expect(comparison.second.own?.name).toBe('dog.png');
    expect(firstDifference()).toBe(expectedDifference('cat.png', 'dog.png', []));
  });

  it('fails with the fault of a file that cannot be decoded, and keeps A', async () => {
    browser.follow('photo=cat');
    await settle();
    browser.page.comparison.second.openFiles([new File(['x'], 'broken.png')]);
    await settle();
    expect(browser.page.comparison.status).toMatchObject({
      status: 'failed',
      fault: { kind: 'photo' }
    });
    expect(browser.page.run.status.status).toBe('done');
  });

  it('can be cancelled and begun again', async () => {
    browser.follow('photo=cat&against=coffee');
    await settle();
    browser.page.comparison.retry();
    flushSync();
    browser.page.comparison.cancel();
    await settle();
    expect(browser.page.comparison.status).toEqual({ status: 'cancelled' });
    browser.page.comparison.retry();
    await settle();
    expect(browser.page.comparison.status).toEqual({ status: 'done' });
  });

  it('is given back by the device once, when it is stopped', async () => {
    browser.follow('photo=cat&against=coffee');
    await settle();
    const { explorer } = browser.page;
    expect([browser.engine.comparisons, browser.engine.endedComparisons]).toEqual([1, 0]);
    explorer.set({ against: null });
    await settle();
    explorer.select('Mixed_6b');
    await settle();
    expect(browser.engine.endedComparisons).toBe(1);
  });

  it('pauses while the camera is live, and begins with its last picture', async () => {
    const { page, engine } = browser;
    const pass = async () => {
      flushSync();
      await vi.advanceTimersByTimeAsync(600);
      flushSync();
    };
    void page.camera.open();
    await pass();
    page.explorer.set({ off: [{ at: 'Mixed_6b', channel: 17 }] });
    page.camera.goLive();
    for (let i = 0; i < 4; i++) await pass();
    expect(engine.requests.length).toBeGreaterThan(1);
    expect(page.comparison.status).toEqual({ status: 'paused' });
    expect(engine.comparisons).toBe(0);
    page.camera.stopLive();
    await settle();
    expect(page.comparison.status).toEqual({ status: 'done' });
    expect(engine.comparisons).toBe(1);
  });
});
