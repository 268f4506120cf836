import type { Page } from './quiet-page';
import type { Held, RunRecord, Setting } from './engine-page/engine-page';
import {
  buildEnginePage,
  openEnginePage,
  pretendParallelDriver,
  type PageFiles
} from './engine-page/open-engine-page';
import { patient, pressRun, runState } from './live-run';
import { expect, open, test } from './quiet-page';
import { useSoftwareWebgl } from './software-webgl';

useSoftwareWebgl();

let files: PageFiles;
test.beforeAll(async () => {
  files = await buildEnginePage();
});

/** The stem alone on a small image. */
const stem = {
  inputHeight: 75,
  inputWidth: 75,
  auxLogits: false,
  finalEndPoint: 'Mixed_5b'
} as const;

const start = (page: Page, setting: Setting) =>
  page.evaluate((it) => window.enginePage.start(it), setting);
const run = (page: Page, onprograms?: 'cancel' | 'lose') =>
  page.evaluate((it) => window.enginePage.run(it), onprograms);
const listPrograms = (page: Page) => page.evaluate(() => window.enginePage.listPrograms());
const countHeld = (page: Page): Promise<Held> => page.evaluate(() => window.enginePage.countHeld());
const read = (page: Page, which: 'end points' | 'ops') =>
  page.evaluate((it) => window.enginePage.read(it), which);
const newsOfPrograms = ({ news }: RunRecord) => news.filter(({ kind }) => kind === 'programs');

interface PlainRun extends RunRecord {
  readonly programs: readonly string[];
  readonly held: Held;
  readonly outputs: Readonly<Record<string, string>>;
}

/** In a page of its own: tfjs keeps its programs for as long as a page lives. */
async function runPlainly(
  page: Page,
  config: Setting['config'],
  which: 'end points' | 'ops'
): Promise<PlainRun> {
  await openEnginePage(page, files);
  expect(await start(page, { config, compilesAhead: false })).toBe(false);
  const record = await run(page);
  const [programs, held] = [await listPrograms(page), await countHeld(page)];
  return { ...record, programs, held, outputs: await read(page, which) };
}

test('software WebGL compiles nothing ahead: it cannot do so side by side', async ({ page }) => {
  await openEnginePage(page, files);
  const extension = await page.evaluate(() =>
    new OffscreenCanvas(1, 1).getContext('webgl2')?.getExtension('KHR_parallel_shader_compile')
  );
  expect(extension).toBeNull();
  expect(await start(page, { config: stem })).toBe(false);
  const record = await run(page);
  expect(record.outcome).toBe('done');
  expect(newsOfPrograms(record)).toEqual([]);
});

for (const { title, config, which } of [
  { title: 'the whole network', config: {}, which: 'end points' },
  { title: 'every op of the stem', config: stem, which: 'ops' }
] as const) {
  test(`compiled ahead, ${title} runs on the same programs to the same bits`, async ({ page }, {
    annotations
  }) => {
    // Twice a cold run on software WebGL.
    test.slow();
    const plain = await runPlainly(page, config, which);
    await openEnginePage(page, files);
    expect(await start(page, { config, compilesAhead: true })).toBe(true);
    const times = await page.evaluate(() => window.enginePage.compile());
    annotations.push({
      type: 'compiled ahead',
      description: `dry run ${Math.round(times.dryRunMs)} ms, then ${Math.round(times.waitMs)} ms`
    });
    expect(await countHeld(page)).toEqual({ tensors: 0, dataIds: 0, textures: 0, bytes: 0 });
    expect(await listPrograms(page)).toEqual(plain.programs);

    const record = await run(page);
    expect(newsOfPrograms(record)).toEqual([]);
    expect(record.thumbnails).toEqual(plain.thumbnails);
    expect(await listPrograms(page)).toEqual(plain.programs);
    expect(await countHeld(page)).toEqual(plain.held);
    expect(await read(page, which)).toEqual(plain.outputs);
  });
}

test('a run tells how many of its programs are compiled, and the next one has them', async ({
  page
}) => {
  await pretendParallelDriver(page, { questionsPerProgram: 4 });
  await openEnginePage(page, files);
  expect(await start(page, { config: stem })).toBe(true);
  const record = await run(page);
  const programs = await listPrograms(page);
  const news = newsOfPrograms(record);
  expect(news.length).toBeGreaterThan(1);
  for (const [index, progress] of news.entries()) {
    if (progress.kind !== 'programs') throw new Error('Only these were asked for.');
    const before = news[index - 1];
    expect(progress.total).toBe(programs.length);
    expect(progress.done).toBeLessThan(progress.total);
    if (before?.kind === 'programs') expect(progress.done).toBeGreaterThan(before.done);
  }
  const again = await run(page);
  expect(newsOfPrograms(again)).toEqual([]);
  expect(again.thumbnails).toEqual(record.thumbnails);
  expect(await listPrograms(page)).toEqual(programs);
});

test('a program that does not compile ahead is compiled by the op that needs it', async ({
  page
}) => {
  const plain = await runPlainly(page, stem, 'ops');
  await pretendParallelDriver(page, { questionsPerProgram: 1, faults: 5 });
  await openEnginePage(page, files);
  expect(await start(page, { config: stem })).toBe(true);
  await page.evaluate(() => window.enginePage.compile());
  const compiled = await listPrograms(page);
  expect(compiled).toHaveLength(plain.programs.length - 5);
  const record = await run(page);
  expect(record.outcome).toBe('done');
  expect(record.thumbnails).toEqual(plain.thumbnails);
  expect(await listPrograms(page)).toEqual(plain.programs);
  expect(await countHeld(page)).toEqual(plain.held);
});

test('a run that is called off while it waits leaves nothing, and the next takes up its programs', async ({
  page
}) => {
  const plain = await runPlainly(page, stem, 'ops');
  await pretendParallelDriver(page, { questionsPerProgram: 4 });
  await openEnginePage(page, files);
  await start(page, { config: stem });
  const cancelled = await run(page, 'cancel');
  expect(cancelled.outcome).toBe('AbortError');
  expect(cancelled.thumbnails).toEqual({});
  expect(await countHeld(page)).toMatchObject({ tensors: 0, textures: 0, bytes: 0 });

  // The first of two is ended by the second.
  const [first, second] = await Promise.all([run(page), run(page)]);
  expect([first.outcome, second.outcome]).toEqual(['AbortError', 'done']);
  expect(second.thumbnails).toEqual(plain.thumbnails);
  expect(await listPrograms(page)).toEqual(plain.programs);
  expect(await countHeld(page)).toEqual(plain.held);
});

test('a device that is lost while programs are compiled ends the run', async ({ page }) => {
  await pretendParallelDriver(page, {});
  await openEnginePage(page, files);
  await start(page, { config: stem });
  expect(await run(page, 'lose')).toMatchObject({ outcome: 'context-lost', thumbnails: {} });
});

test('the header tells how many programs are compiled, until the run is called off', async ({
  page
}) => {
  await pretendParallelDriver(page, {});
  // The driver is pretended on the page; there the engine is where no worker can be had.
  await page.addInitScript(() => Reflect.deleteProperty(window, 'Worker'));
  await open(page, './?backend=webgl');
  await pressRun(page);
  const bar = page.getByRole('progressbar', { name: 'Run' });
  await expect(bar).toHaveAttribute(
    'aria-valuetext',
    /^0 of [1-9]\d* GPU programs compiled$/,
    patient
  );
  await expect(page.getByText(/^0 of \d+ GPU programs$/)).toBeVisible();
  await page.setViewportSize({ width: 1920, height: 1080 });
  await expect(page.getByText(/^0 of \d+ GPU programs compiled$/)).toBeVisible();
  await page.getByRole('button', { name: 'Cancel', exact: true }).click();
  await expect(runState(page, /Cancelled/)).toBeAttached();
});
