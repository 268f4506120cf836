import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import type { Locator, Page } from 'playwright';
import { withFreshPage as openFreshPage } from './browser';
import { Samples, type SiteMeasure } from './measures';
import type { ServedDirectory } from './served-directory';
import { timePictures } from './picture-times';
import { changeSettings } from './setting-changes';
import { readFirstPaint, readSiteTimes, watchSite } from './site-times';

export interface SiteBench {
  readonly browserPath: string;
  readonly site: ServedDirectory;
  readonly directory: string;
  readonly runs: number;
  report(line: string): void;
}

const settingChanges = 50;

/** Milliseconds. */
const runLimitMs = 180_000;
const pressMs = 100;
/** Of the latest frames the page tells the rate; the first ones wait for the engine. */
const liveMs = 6000;

/** Measures the built site in fresh browsers. */
export async function measureSite(bench: SiteBench): Promise<Samples<SiteMeasure>> {
  const samples = new Samples<SiteMeasure>();
  for (let run = 1; run <= bench.runs; run++) {
    for (const [title, measure] of Object.entries(steps)) {
      const line = `site, run ${run} of ${bench.runs}: ${title}`;
      bench.report(line);
      try {
        await measure(bench, samples);
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        samples.failures.push(`${line} could not be measured: ${reason}`);
      }
    }
  }
  return samples;
}

/** The site needs no WebGL here: it computes on WebAssembly. */
const withFreshPage: typeof openFreshPage = (browserPath, task, options) =>
  openFreshPage(browserPath, task, { ...options, hasWebgl: false });

type Step = (bench: SiteBench, samples: Samples<SiteMeasure>) => Promise<void>;

const steps: Readonly<Record<string, Step>> = {
  'first page': (bench, samples) =>
    withFreshPage(bench.browserPath, async (page) => {
      const scripts = new Set<string>();
      page.on('response', (response) => {
        const { pathname } = new URL(response.url());
        if (pathname.endsWith('.js')) scripts.add(pathname);
      });
      await watchSite(page);
      await openReady(page, bench, '/');
      await page.waitForLoadState('networkidle');
      const { hydratedMs, longestTaskMs } = await readSiteTimes(page);
      samples.add('hydrated', 'engine', hydratedMs);
      samples.add('longestTaskLoading', 'engine', longestTaskMs);
      samples.add(
        'scriptBytes',
        'engine',
        [...scripts].reduce((sum, path) => sum + gzipBytes(bench, path), 0)
      );
      samples.add('htmlBytes', 'engine', gzipBytes(bench, 'index.html'));
      samples.add('firstPaint', 'engine', await readFirstPaint(page));
    }),

  'first page, scripts off': (bench, samples) =>
    withFreshPage(
      bench.browserPath,
      async (page) => {
        await page.goto(`${bench.site.address}/`);
        samples.add('firstPaintWithoutScripts', 'engine', await readFirstPaint(page));
      },
      { javaScriptEnabled: false }
    ),

  'the network runs': (bench, samples) =>
    withFreshPage(bench.browserPath, async (page) => {
      await watchSite(page);
      await openReady(page, bench, '/?photo=cat&backend=wasm');
      await page
        .getByRole('button', { name: 'Run again' })
        .waitFor({ state: 'visible', timeout: runLimitMs });
      await page
        .getByText(/^WebAssembly · [\d.]+ s$/)
        .first()
        .waitFor({ state: 'attached' });
      samples.add('longestTaskRunning', 'engine', (await readSiteTimes(page)).longestTaskAfterMs);
    }),

  'a sample is chosen': (bench, samples) =>
    withFreshPage(bench.browserPath, async (page) => {
      await openReady(page, bench, '/');
      await page.waitForLoadState('networkidle');
      await page.getByRole('button', { name: /^Photo/ }).click();
      const sample = page.getByRole('radio', { name: 'Cat' });
      await sample.waitFor();
      samples.add(
        'chosenPictures',
        'engine',
        await timePictures(page, () => clickByHand(page, sample))
      );
    }),

  'the cat is run': (bench, samples) =>
    withFreshPage(bench.browserPath, async (page) => {
      await openReady(page, bench, '/');
      await page.waitForLoadState('networkidle');
      const run = page.getByRole('button', { name: 'Run', exact: true });
      samples.add('firstPictures', 'engine', await timePictures(page, () => run.click()));
    }),

  'the camera is live': (bench, samples) =>
    withFreshPage(
      bench.browserPath,
      async (page) => {
        await openReady(page, bench, '/?backend=wasm&final-end-point=Mixed_5b&at=Mixed_5b');
        await page.getByRole('button', { name: /^Photo/ }).click();
        const picker = page.getByRole('region', { name: 'Choose a photo' });
        await picker.getByRole('button', { name: 'Camera', exact: true }).click();
        await picker.getByRole('button', { name: 'Live' }).click();
        const rate = picker.getByText(/[\d.]+ frames a second/);
        await rate.waitFor({ timeout: runLimitMs });
        await wait(liveMs);
        const told = /[\d.]+/.exec((await rate.textContent()) ?? '');
        samples.add('liveFrames', 'engine', told && Number(told[0]));
      },
      { hasCamera: true, permissions: ['camera'] }
    ),

  'the input size changes': (bench, samples) =>
    withFreshPage(bench.browserPath, async (page) => {
      await openReady(page, bench, '/?configure=on&panel=costs&at=Mixed_6b');
      await page.getByRole('region', { name: 'Costs per end point' }).waitFor();
      samples.add('settingChange', 'engine', ...(await changeSettings(page, settingChanges)));
    }),

  'network to module and back': (bench, samples) =>
    withFreshPage(
      bench.browserPath,
      async (page) => {
        await watchSite(page);
        await openReady(page, bench, '/');
        // A reader looks before clicking; by then what comes after the page is there, too.
        await page.waitForLoadState('networkidle');
        for (const [measure, name] of [
          ['toModule', /^Mixed_6b module/],
          ['toNextModule', /^Mixed_5c module/]
        ] as const) {
          await clickByHand(page, page.getByRole('button', { name }));
          await page.locator('[data-level="module"]').waitFor({ state: 'attached' });
          const opened = await readSiteTimes(page);
          samples.add(measure, 'engine', opened.lastInputMs);
          samples.add(`${measure}Work`, 'engine', opened.lastInputWorkMs);
          await page.keyboard.press('Escape');
          await page.locator('[data-level="network"]').waitFor({ state: 'attached' });
          const closed = await readSiteTimes(page);
          samples.add('toNetwork', 'engine', closed.lastInputMs);
          samples.add('toNetworkWork', 'engine', closed.lastInputWorkMs);
        }
        samples.add('clickTask', 'engine', (await readSiteTimes(page)).longestTaskAfterMs);
      },
      { reducedMotion: 'reduce' }
    )
};

/** The pointer has come and the button is down before the click, which a script would send all at once. */
async function clickByHand(page: Page, target: Locator): Promise<void> {
  await target.hover({ position: { x: 40, y: 8 } });
  await page.mouse.down();
  await wait(pressMs);
  await page.mouse.up();
}

async function openReady(page: Page, { site }: SiteBench, path: string): Promise<void> {
  await page.goto(site.address + path);
  await page.locator('[data-ready]').waitFor({ state: 'attached' });
}

function gzipBytes({ directory }: SiteBench, path: string): number {
  return gzipSync(readFileSync(join(directory, path)), { level: 9 }).length;
}
