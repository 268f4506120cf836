import type { Page } from 'playwright';
import { relativeError } from '../golden/golden-values';
import type { Backend, Passes } from './bench-arguments';
import { withFreshPage } from './browser';
import { Samples, type EngineMeasure } from './measures';
import { openReport } from './open-report';
import type { EngineReport, LayersReport } from './pages/reports';
import type { ServedDirectory } from './served-directory';

export interface EngineBench {
  readonly browserPath: string;
  readonly pages: ServedDirectory;
  readonly backend: Backend;
  readonly passes: Passes;
  report(line: string): void;
}

/** Of src/lib/inference/start-backend.ts. */
const textureBudget = 16 * 1024 * 1024;
/** What rounding may do between two ways of computing the same; above it the sides do not compute the same. */
const mostRelativeError = 1e-3;

/** Measures both sides in turn, so that other load on the machine meets them alike. */
export async function measureEngines(bench: EngineBench): Promise<Samples<EngineMeasure>> {
  const samples = new Samples<EngineMeasure>();
  const { cold, warm } = bench.passes;
  const warmPerRun = Math.ceil(warm / cold);
  for (let run = 1; run <= cold; run++) {
    const title = (side: string) => `${bench.backend}, run ${run} of ${cold}: ${side}`;
    const open = <Report extends EngineReport | LayersReport>(side: string, path: string) =>
      attempt(samples, bench, title(side), () => openPage<Report>(bench, path));

    const engine = await open<EngineReport>(
      'this engine',
      `/engine?backend=${bench.backend}&warm=${warmPerRun}`
    );
    if (engine) addEngine(samples, engine);

    const first = await open<LayersReport>(
      'tf.layers, first results',
      `/layers?backend=${bench.backend}&goal=first`
    );
    if (first) addLayers(samples, first);

    const full = await open<LayersReport>(
      'tf.layers, full pass',
      `/layers?backend=${bench.backend}&goal=full&warm=${warmPerRun}`
    );
    if (full) addLayers(samples, full);
    if (engine && full) compareValues(samples, engine.report, full.report);
    if (bench.backend === 'webgl') {
      const ahead = await open<EngineReport>(
        'this engine, programs compiled ahead',
        `/engine?backend=webgl&warm=0&ahead=1`
      );
      samples.add('aheadFirstMap', 'engine', ahead?.report.firstMapAtMs ?? null);
      samples.add('aheadMixed7c', 'engine', ahead?.report.mixed7cAtMs ?? null);
      if (engine && ahead) compareValues(samples, engine.report, ahead.report);
    }
    if (bench.backend === 'wasm') {
      const one = await open<EngineReport>(
        'this engine, one thread',
        `/engine?backend=wasm&warm=${warmPerRun}&threads=1`
      );
      samples.add('oneThreadMixed7c', 'engine', one?.report.mixed7cAtMs ?? null);
      samples.add('oneThreadWarm', 'engine', ...(one?.report.warmMs ?? []));
      if (engine && one) compareValues(samples, engine.report, one.report);
    }
  }
  if (bench.backend === 'webgl') await measureSameBudget(bench, samples, warmPerRun);
  return samples;
}

interface Opened<Report> {
  readonly report: Report;
  readonly sentBytes: number;
}

/** tf.layers keeps every texture it ever made unless told otherwise; this tells how much of its memory that is. */
async function measureSameBudget(
  bench: EngineBench,
  samples: Samples<EngineMeasure>,
  warmPasses: number
): Promise<void> {
  const path = `/layers?backend=webgl&goal=full&warm=${warmPasses}&texture-budget=${textureBudget}`;
  const opened = await attempt(samples, bench, 'webgl: tf.layers with our texture budget', () =>
    openPage<LayersReport>(bench, path)
  );
  if (!opened) return;
  samples.add('sameBudgetWarm', 'layers', ...opened.report.warmMs);
  samples.add('sameBudgetWarm', 'engine', ...samples.of('warm', 'engine'));
  samples.add('sameBudgetBytes', 'layers', opened.report.steadyBytes);
  samples.add('sameBudgetBytes', 'engine', ...samples.of('steadyBytes', 'engine'));
}

function openPage<Report extends EngineReport | LayersReport>(
  { browserPath, pages, backend }: EngineBench,
  path: string
): Promise<Opened<Report>> {
  const task = async (page: Page) => {
    const sentBefore = pages.sentBytes;
    const report = await openReport<Report>(page, pages.address + path);
    if (report.backend !== backend) throw new Error(`${report.backend} ran instead of ${backend}.`);
    return { report, sentBytes: pages.sentBytes - sentBefore };
  };
  // Flags that compute WebGL in software draw the page through it too, which slows what runs beside it.
  return withFreshPage(browserPath, task, { hasWebgl: backend === 'webgl' });
}

async function attempt<Result>(
  samples: Samples<EngineMeasure>,
  bench: EngineBench,
  title: string,
  task: () => Promise<Result>
): Promise<Result | undefined> {
  bench.report(title);
  try {
    return await task();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    samples.failures.push(`${title} could not be measured: ${reason}`);
    return undefined;
  }
}

function addEngine(
  samples: Samples<EngineMeasure>,
  { report, sentBytes }: Opened<EngineReport>
): void {
  samples.add('firstMap', 'engine', report.firstMapAtMs);
  samples.add('mixed5b', 'engine', report.mixed5bAtMs);
  samples.add('mixed7c', 'engine', report.mixed7cAtMs);
  samples.add('warm', 'engine', ...report.warmMs);
  samples.add('allOps', 'engine', ...report.allOpsMs);
  samples.add('peakBytes', 'engine', report.peakBytes);
  samples.add('steadyBytes', 'engine', report.steadyBytes);
  samples.add('sentBytes', 'engine', sentBytes);
  samples.add('longestTask', 'engine', report.longestTaskMs);
}

function addLayers(
  samples: Samples<EngineMeasure>,
  { report, sentBytes }: Opened<LayersReport>
): void {
  samples.add('firstMap', 'layers', report.firstMapAtMs);
  samples.add('mixed5b', 'layers', report.mixed5bAtMs);
  samples.add('mixed7c', 'layers', report.mixed7cAtMs);
  samples.add('warm', 'layers', ...report.warmMs);
  samples.add('sentBytes', 'layers', sentBytes);
  samples.add('longestTask', 'layers', report.longestTaskMs);
  if (report.mixed7cAtMs === null) return;
  // Without a budget tfjs frees no texture, so what it holds at the end is the most it held.
  samples.add('peakBytes', 'layers', report.steadyBytes);
  samples.add('steadyBytes', 'layers', report.steadyBytes);
}

/** Times of two computations are worth comparing only where both compute the same. */
function compareValues(
  samples: Samples<EngineMeasure>,
  engine: EngineReport,
  other: EngineReport | LayersReport
): void {
  const error = relativeError(engine.values, other.values);
  if (error <= mostRelativeError) return;
  samples.failures.push(
    `The values of Mixed_7c on ${engine.backend} differ by ${error.toExponential(1)} between the two sides, so their times are not comparable.`
  );
}
