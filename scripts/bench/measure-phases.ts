import type { Page } from 'playwright';
import { withFreshPage } from './browser';
import { formatTable } from './format-rows';
import type { EngineReport } from './pages/reports';
import { splitRuns, type PhaseEntry, type PhaseTimes } from './phase-times';
import type { ServedDirectory } from './served-directory';
import { summarise } from './statistics';

export interface PhaseBench {
  readonly browserPath: string;
  /** Built so that it measures phases. */
  readonly pages: ServedDirectory;
  /** Cold runs, each in a browser of its own. */
  readonly runs: number;
  /** Warm passes in each of them. */
  readonly warm: number;
  report(line: string): void;
}

/** In the order of the table. Of the thread itself are the first; what travels, and the hashes, go on beside it. */
const titles = {
  backend: 'backend: code, module, threads',
  compile: '– of which the module: fetched and compiled',
  run: 'run, from the backend’s start to the last map',
  wait: '– waits for files and hashes',
  decode: '– decoding: 8 bits to float, batch norm folded in',
  upload: '– copies into the backend’s memory',
  arithmetic: '– arithmetic, kernels packed on first use',
  read: '– thumbnails read and sent',
  rest: '– anything else',
  fetch: 'beside it: files travel',
  hash: 'beside it: SHA-256'
} as const;

export interface PhaseSamples {
  readonly cold: readonly PhaseTimes[];
  readonly warm: readonly PhaseTimes[];
}

/** The phases of a cold run up to Mixed_7c on WebAssembly, and of the warm passes after it. */
export async function measurePhases(bench: PhaseBench): Promise<PhaseSamples> {
  const cold: PhaseTimes[] = [];
  const warm: PhaseTimes[] = [];
  for (let run = 1; run <= bench.runs; run++) {
    bench.report(`phases, run ${run} of ${bench.runs}`);
    const [first, ...later] = await measureOnce(bench);
    cold.push(first);
    // The runs behind them are of the whole network.
    warm.push(...later.slice(0, bench.warm));
  }
  return { cold, warm };
}

/** A plain table: medians, with smallest and largest of the cold runs. */
export function formatPhases({ cold, warm }: PhaseSamples): string {
  const lines = Object.entries(titles).map(([phase, title]) => {
    const times = summarise(cold.map((run) => run.get(phase) ?? 0));
    const warmTimes = summarise(warm.map((run) => run.get(phase) ?? 0));
    const range = times && `${round(times.median)} (${round(times.min)}–${round(times.max)})`;
    return [title, range ?? '–', warmTimes === undefined ? '–' : round(warmTimes.median)];
  });
  return formatTable([['milliseconds', 'cold', 'warm'], ...lines]);
}

function measureOnce({ browserPath, pages, warm }: PhaseBench): Promise<readonly PhaseTimes[]> {
  const task = async (page: Page) => {
    const reported = new Promise<EngineReport | { failure: string }>((resolve) => {
      void page.exposeFunction('reportMeasures', resolve);
    });
    await page.goto(`${pages.address}/engine?backend=wasm&warm=${warm}`);
    const report = await reported;
    if ('failure' in report) throw new Error(report.failure);
    return splitRuns(await readEntries(page));
  };
  return withFreshPage(browserPath, task, { hasWebgl: false });
}

/** Of the engine's worker. Its threads, whose script is a blob, would never answer: they sleep until there is something to compute. */
async function readEntries(page: Page): Promise<PhaseEntry[]> {
  const worker = page.workers().find((some) => !some.url().startsWith('blob:'));
  if (worker === undefined) throw new Error('The page has no worker in which an engine runs.');
  return worker.evaluate(() =>
    performance.getEntriesByType('measure').map(({ name, startTime, duration }) => {
      return { name, startTime, duration };
    })
  );
}

function round(value: number): string {
  return Math.round(value).toLocaleString('en');
}
