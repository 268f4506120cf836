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
import { measureMaps } from './bench/measure-maps';
import { measureSite } from './bench/measure-site';
import {
  engineMeasures,
  mapMeasures,
  siteMeasures,
  type Measure,
  type Samples
} from './bench/measures';
import { ServedDirectory } from './bench/served-directory';
import { provideBrowser } from './setup/find-browser.mjs';
import { buildSite, unpackWeights } from './setup/prepare-site.mjs';
import { exitWith } from './setup/setup-error.mjs';

interface Section {
  readonly title: string;
  readonly rows: readonly Row[];
  readonly failures: readonly string[];
}

const siteDirectory = 'build';
const siteRuns = 3;

/** Progress goes to stderr, so that stdout is the table alone. */
const report = (line: string) => void process.stderr.write(`${line}\n`);
const print = (text: string) => void process.stdout.write(`${text}\n`);

async function main(): Promise<void> {
  const request = parseBenchArguments(process.argv.slice(2));
  if (request.isHelpWanted) return print(usage);
  const browserPath = await provideBrowser(report);
  const machine = await readMachineFacts(browserPath);
  await unpackWeights(report);
  const sections: Section[] = [];
  if (request.parts.includes('engines'))
    sections.push(...(await benchEngines(request, browserPath)));
  for (const part of ['site', 'maps'] as const) {
    if (request.parts.includes(part)) sections.push(await benchBuild(part, browserPath, request));
  }

  print(describeMachine(machine));
  print('Medians, with smallest and largest; the ratio is that of the medians.');
  for (const { title, rows, failures } of sections) {
    print(`\n${title}\n\n${formatRows(rows)}`);
    if (failures.length > 0) print(`\n${failures.join('\n')}`);
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
        rows: judge(engineMeasures, samples).filter(({ engine, layers }) => engine ?? layers),
        failures: samples.failures
      });
    }
    return sections;
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
