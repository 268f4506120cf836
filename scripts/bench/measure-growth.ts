import { withFreshPage } from './browser';
import type { Backend } from './bench-arguments';
import { openReport } from './open-report';
import { Samples, type Measure } from './measures';
import type { GrowthReport } from './pages/reports';
import type { ServedDirectory } from './served-directory';

export interface GrowthBench {
  readonly browserPath: string;
  readonly pages: ServedDirectory;
  readonly backend: Backend;
  /** Timed passes of each network. */
  readonly passes: number;
  report(line: string): void;
}

/** What grows with what: its measures, and what was measured of them. */
export interface Growth {
  readonly title: string;
  readonly measures: Readonly<Record<string, Measure>>;
  readonly samples: Samples<string>;
  /** What this machine cannot answer. */
  readonly notes: readonly string[];
}

interface Network {
  /** Pixels a side. */
  readonly input: number;
  readonly depth: number;
  readonly threads?: number;
  /** Whether the memory of page and worker is read as well. */
  readonly heap?: boolean;
}

const usual: Network = { input: 299, depth: 1 };
const inputs = [75, 150, 224, 299, 448, 598];
const depths = [0.25, 0.5, 1, 1.5, 2];
const threadCounts = [1, 2, 4, 8];

/** Small, so that so many runs of all ops take a minute. */
const small: Network = { input: 75, depth: 0.25, heap: true };
const runsInARow = 1000;
/** Passes that are timed at either end of them. */
const endPasses = 100;

export async function measureGrowth(bench: GrowthBench): Promise<readonly Growth[]> {
  const sizes = await measureEach(bench, {
    title: 'Input size, depth multiplier 1',
    networks: inputs.map((input) => ({ ...usual, input })),
    nameOf: ({ input }) => `${input}×${input}`,
    millionsOf: ({ input }) => input ** 2 / 1e6
  });
  const widths = await measureEach(bench, {
    title: 'Depth multiplier, 299×299',
    networks: depths.map((depth) => ({ ...usual, depth })),
    nameOf: ({ depth }) => `depth multiplier ${depth}`
  });
  const threads = bench.backend === 'wasm' ? [await measureThreads(bench)] : [];
  return [sizes, widths, ...threads, await measureRunsInARow(bench)];
}

interface Series {
  readonly title: string;
  readonly networks: readonly Network[];
  nameOf(network: Network): string;
  /** Of pixels, where time is to be told by them. */
  millionsOf?(network: Network): number;
}

async function measureEach(
  bench: GrowthBench,
  { title, networks, nameOf, millionsOf }: Series
): Promise<Growth> {
  const measures: Record<string, Measure> = {};
  const samples = new Samples<string>();
  for (const network of networks) {
    const name = nameOf(network);
    measures[name] = { title: `${name}: a pass of all ops`, unit: 'ms' };
    if (millionsOf) measures[`${name} rate`] = { title: '– for a million pixels', unit: 'ms' };
    measures[`${name} bytes`] = { title: '– held by the backend afterwards', unit: 'MB' };
    const report = await attempt(bench, samples, name, () => open(bench, network, bench.passes));
    if (report === undefined) continue;
    samples.add(name, 'engine', ...report.passMs);
    if (millionsOf) {
      const millions = millionsOf(network);
      samples.add(`${name} rate`, 'engine', ...report.passMs.map((passMs) => passMs / millions));
    }
    samples.add(`${name} bytes`, 'engine', report.last.bytes);
  }
  return { title, measures, samples, notes: [] };
}

async function measureThreads(bench: GrowthBench): Promise<Growth> {
  const measures: Record<string, Measure> = {};
  const samples = new Samples<string>();
  const notes: string[] = [];
  for (const threads of threadCounts) {
    const name = `${threads} ${threads === 1 ? 'thread' : 'threads'}`;
    const report = await attempt(bench, samples, name, () =>
      open(bench, { ...usual, threads }, bench.passes)
    );
    if (report === undefined) continue;
    if (report.threads !== threads) {
      notes.push(`${name} could not be had on this machine: ${report.threads} ran.`);
      continue;
    }
    measures[name] = { title: `${name}: a pass of all ops`, unit: 'ms' };
    samples.add(name, 'engine', ...report.passMs);
  }
  return { title: 'Threads, 299×299', measures, samples, notes };
}

async function measureRunsInARow(bench: GrowthBench): Promise<Growth> {
  const samples = new Samples<string>();
  const { input, depth } = small;
  const title = `${runsInARow} runs in a row, ${input}×${input}, depth multiplier ${depth}`;
  const report = await attempt(bench, samples, title, () => open(bench, small, runsInARow));
  if (report !== undefined) {
    const { passMs, first, last } = report;
    samples.add('passFirst', 'engine', ...passMs.slice(0, endPasses));
    samples.add('passLast', 'engine', ...passMs.slice(-endPasses));
    samples.add('tensorsFirst', 'engine', first.tensors);
    samples.add('tensorsLast', 'engine', last.tensors);
    samples.add('bytesFirst', 'engine', first.bytes);
    samples.add('bytesLast', 'engine', last.bytes);
    samples.add('heapFirst', 'engine', first.heapBytes);
    samples.add('heapLast', 'engine', last.heapBytes);
    if (last.tensors !== first.tensors || last.bytes !== first.bytes) {
      const more = `${last.tensors - first.tensors} tensors and ${last.bytes - first.bytes} bytes`;
      samples.failures.push(
        `After ${runsInARow} runs the backend holds ${more} more than after one.`
      );
    }
  }
  return { title, measures: runMeasures, samples, notes: [] };
}

const runMeasures = {
  passFirst: { title: `a pass, the first ${endPasses}`, unit: 'ms' },
  passLast: { title: `a pass, the last ${endPasses}`, unit: 'ms' },
  tensorsFirst: { title: 'held by the backend after one run', unit: 'tensors' },
  tensorsLast: { title: '– after the last', unit: 'tensors' },
  bytesFirst: { title: 'their bytes after one run', unit: 'MB' },
  bytesLast: { title: '– after the last', unit: 'MB' },
  heapFirst: { title: 'memory of page and worker after one run', unit: 'MB' },
  heapLast: { title: '– after the last', unit: 'MB' }
} as const satisfies Record<string, Measure>;

function open(bench: GrowthBench, network: Network, passes: number): Promise<GrowthReport> {
  const { backend, browserPath, pages } = bench;
  const { input, depth, threads, heap = false } = network;
  const query = new URLSearchParams({ backend, input: `${input}`, depth: `${depth}` });
  query.set('warm', `${passes}`);
  if (threads !== undefined) query.set('threads', `${threads}`);
  if (heap) query.set('heap', '');
  return withFreshPage(
    browserPath,
    async (page) => {
      const report = await openReport<GrowthReport>(page, `${pages.address}/growth?${query}`);
      if (report.backend === backend) return report;
      throw new Error(`${report.backend} ran instead of ${backend}.`);
    },
    { hasWebgl: backend === 'webgl' }
  );
}

async function attempt<Result>(
  bench: GrowthBench,
  samples: Samples<string>,
  name: string,
  task: () => Promise<Result>
): Promise<Result | undefined> {
  const line = `${bench.backend}, ${name}`;
  bench.report(line);
  try {
    return await task();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    samples.failures.push(`${line} could not be measured: ${reason}`);
    return undefined;
  }
}
