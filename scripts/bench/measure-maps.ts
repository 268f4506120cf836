import type { Locator, Page } from 'playwright';
import { withFreshPage } from './browser';
import { Samples, type MapMeasure } from './measures';
import type { SiteBench } from './measure-site';
import { changeOrders } from './order-changes';
import { readSmoothness, type TraceEvent } from './read-trace';

const mapCount = '2,048';
/** As many as the reader may try one after the other. */
const orderChanges = 12;

/** Milliseconds. */
const runLimitMs = 180_000;

const scroll = { pixelsPerSecond: 800, marks: { start: 'scroll-begins', end: 'scroll-ends' } };
const traceCategories = [
  'blink.user_timing',
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'disabled-by-default-devtools.timeline.frame',
  'devtools.timeline.frame'
];

/** Measures how the 2,048 maps of the last module stand a change of order, and scrolling. */
export async function measureMaps(bench: SiteBench): Promise<Samples<MapMeasure>> {
  const samples = new Samples<MapMeasure>();
  for (let run = 1; run <= bench.runs; run++) {
    const line = `maps, run ${run} of ${bench.runs}`;
    bench.report(line);
    try {
      await withFreshPage(bench.browserPath, (page) => measure(page, bench, samples), {
        hasWebgl: false
      });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      samples.failures.push(`${line} could not be measured: ${reason}`);
    }
  }
  return samples;
}

async function measure(page: Page, bench: SiteBench, samples: Samples<MapMeasure>): Promise<void> {
  const maps = await openMaps(page, bench);
  const changes = await changeOrders(maps, orderChanges);
  samples.add('orderChange', 'engine', ...changes.map(({ frameMs }) => frameMs));
  samples.add('orderTask', 'engine', ...changes.map(({ longestTaskMs }) => longestTaskMs));

  const { framesPerSecond, longestTaskMs } = await traceScroll(page, maps);
  samples.add('scrollFrames', 'engine', Math.round(framesPerSecond));
  samples.add('scrollTask', 'engine', longestTaskMs);
}

/** All maps of Mixed_7c, silent ones too, once nothing else runs. */
async function openMaps(page: Page, { site }: SiteBench): Promise<Locator> {
  await page.goto(`${site.address}/?at=Mixed_7c&photo=cat&backend=wasm&stage=maps`);
  await page
    .getByText(/^WebAssembly · [\d.]+ s$/)
    .first()
    .waitFor({ state: 'attached', timeout: runLimitMs });
  const maps = page.getByRole('region', { name: 'Feature maps' });
  await maps.getByRole('listbox').waitFor();
  await maps.getByRole('button', { name: 'Show them' }).click();
  await maps.getByRole('listbox', { name: new RegExp(`^All ${mapCount} `) }).waitFor();
  await page.waitForLoadState('networkidle');
  return maps;
}

/** Scrolls to the last map at a reader's speed, by the browser's own gesture. */
async function traceScroll(page: Page, maps: Locator) {
  const list = maps.getByRole('listbox');
  const distance = await list.evaluate((element) => element.clientHeight);
  const box = (await page.getByRole('complementary').boundingBox()) ?? { x: 0, y: 0, width: 0 };
  // Unfolding the silent maps has scrolled to them.
  await page.getByRole('complementary').evaluate((panel) => panel.scrollTo({ top: 0 }));
  const session = await page.context().newCDPSession(page);
  const browser = page.context().browser();
  if (browser === null) throw new Error('the browser is gone.');
  await browser.startTracing(page, { categories: traceCategories });
  await page.evaluate((mark) => void performance.mark(mark), scroll.marks.start);
  await session.send('Input.synthesizeScrollGesture', {
    x: box.x + box.width / 2,
    y: box.y + 200,
    yDistance: -distance,
    speed: scroll.pixelsPerSecond,
    gestureSourceType: 'mouse'
  });
  await page.evaluate((mark) => void performance.mark(mark), scroll.marks.end);
  const trace = JSON.parse((await browser.stopTracing()).toString('utf8')) as {
    readonly traceEvents: readonly TraceEvent[];
  };
  return readSmoothness(trace.traceEvents, scroll.marks);
}
