import { writeFile } from 'node:fs/promises';
import {
  BenchArgumentError,
  parseBenchArguments,
  usage,
  type Backend,
  type BenchRequest
} from './bench/bench-arguments';
import { buildPages, pagesDirectory } from './bench/build-pages';
import { formatRows } from './bench/format-rows';
import { judge, type Row } from './bench/judge';
import { describeMachine, readMachineFacts } from './bench/machine';
import { measureEngines } from './bench/measure-engines';
import { measureGrowth } from './bench/measure-growth';
import { measureMaps } from './bench/measure-maps';
import { formatPhases, measurePhases } from './bench/measure-phases';
import { measureSite } from './bench/measure-site';
import {
  engineMeasuresOn,
  mapMeasures,
  siteMeasures,
  type Measure,
  type Samples
} from './bench/measures';
import { ServedDirectory } from './bench/served-directory';
import { provideBrowser } from './setup/find-browser.mjs';
import { buildSite, makePictures, unpackWeights } from './setup/prepare-site.mjs';
import { exitWith } from './setup/setup-error.mjs';

interface Section {
  readonly title: string;
  readonly rows: readonly Row[];
  /** In place of rows, for what has no other side. */
  readonly table?: string;
  readonly failures: readonly string[];
  readonly notes?: readonly string[];
}

const siteDirectory = 'build';
const siteRuns = 3;
const growthPasses = 5;

/** Progress goes to stderr, so that stdout is the table alone. */
const report = (line: string) => void process.stderr.write(`${line}\n`);
const print = (text: string) => void process.stdout.write(`${text}\n`);

async function main(): Promise<void> {
  const request = parseBenchArguments(process.argv.slice(2));
  if (request.isHelpWanted) return print(usage);
  const browserPath = await provideBrowser(report);
  const machine = await readMachineFacts(browserPath);
  await unpackWeights(report);
  await makePictures(report);
  const sections: Section[] = [];
  if (request.parts.includes('engines'))
    sections.push(...(await benchEngines(request, browserPath)));
  if (request.parts.includes('phases')) sections.push(await benchPhases(request, browserPath));
  for (const part of ['site', 'maps'] as const) {
    if (request.parts.includes(part)) sections.push(await benchBuild(part, browserPath, request));
  }
  if (request.parts.includes('growth')) sections.push(...(await benchGrowth(request, browserPath)));

  print(describeMachine(machine));
  print('Medians, with smallest and largest; the ratio is that of the medians.');
  for (const { title, rows, table = formatRows(rows), failures, notes = [] } of sections) {
    print(`\n${title}\n\n${table}`);
    for (const lines of [notes, failures]) if (lines.length > 0) print(`\n${lines.join('\n')}`);
  }
  if (request.jsonFile !== undefined) {
    await writeFile(request.jsonFile, `${JSON.stringify({ machine, sections }, null, 2)}\n`);
  }
  if (sections.some(({ failures }) => failures.length > 0)) process.exitCode = 1;
}

async function benchEngines(request: BenchRequest, browserPath: string): Promise<Section[]> {
  report('Building the pages of both sides…');
  await buildPages();
  const pages = await ServedDirectory.open(pagesDirectory, request.megabits);
  try {
    const sections: Section[] = [];
    for (const backend of request.backends) {
      const passes = request.passes[backend];
      const samples = await measureEngines({ browserPath, pages, backend, passes, report });
      sections.push({
        title: describePasses(request, backend),
        rows: judge(engineMeasuresOn(backend), samples).filter(
          ({ engine, layers }) => engine ?? layers
        ),
        failures: samples.failures
      });
    }
    return sections;
  } finally {
    await pages.close();
  }
}

async function benchPhases({ passes }: BenchRequest, browserPath: string): Promise<Section> {
  report('Building the engine’s page, with its phases…');
  await buildPages({ measuresPhases: true });
  const pages = await ServedDirectory.open(pagesDirectory);
  const { cold, warm: allWarm } = passes.wasm;
  const warm = Math.ceil(allWarm / cold);
  try {
    const samples = await measurePhases({ browserPath, pages, runs: cold, warm, report });
    const title = `Phases on the engine’s thread, wasm: ${cold} cold, ${cold * warm} warm`;
    return { title, rows: [], table: formatPhases(samples), failures: [] };
  } finally {
    await pages.close();
  }
}

/** On WebAssembly unless a backend is named: software WebGL takes minutes for what it takes seconds for. */
async function benchGrowth(request: BenchRequest, browserPath: string): Promise<Section[]> {
  const backend = request.backends.length === 1 ? request.backends[0] : 'wasm';
  report('Building the pages…');
  await buildPages();
  const pages = await ServedDirectory.open(pagesDirectory);
  try {
    const passes = request.runs ?? growthPasses;
    const growths = await measureGrowth({ browserPath, pages, backend, passes, report });
    return growths.map(({ title, measures, samples, notes }) => ({
      ...toSection(`${backend}: ${title}`, measures, samples),
      notes
    }));
  } finally {
    await pages.close();
  }
}

function describePasses({ passes, megabits }: BenchRequest, backend: Backend): string {
  const { cold, warm } = passes[backend];
  const line = megabits === undefined ? '' : `, over ${megabits} Mbit/s`;
  return `${backend}: ${cold} cold, at least ${warm} warm${line}`;
}

async function benchBuild(
  part: 'site' | 'maps',
  browserPath: string,
  { runs = siteRuns }: BenchRequest
): Promise<Section> {
  await buildSite(report);
  const site = await ServedDirectory.open(siteDirectory);
  const bench = { browserPath, site, directory: siteDirectory, runs, report };
  try {
    return part === 'site'
      ? toSection('The built site', siteMeasures, await measureSite(bench))
      : toSection('Feature maps', mapMeasures, await measureMaps(bench));
  } finally {
    await site.close();
  }
}

function toSection<Name extends string>(
  title: string,
  measures: Readonly<Record<Name, Measure>>,
  samples: Samples<Name>
): Section {
  return { title, rows: judge(measures, samples), failures: samples.failures };
}

try {
  await main();
} catch (error) {
  if (!(error instanceof BenchArgumentError)) exitWith(error);
  process.stderr.write(`${error.message}\n\n${usage}`);
  process.exitCode = 1;
}
