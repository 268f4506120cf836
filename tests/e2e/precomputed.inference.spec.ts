import { decodePictureFile } from '../../src/lib/precomputed';
import { readFileSync } from 'node:fs';
import {
  drawing,
  hold,
  maps,
  network,
  patient,
  pictured,
  picturedBeforehand,
  pressRun,
  runState,
  waitUntilDone
} from './live-run';
import { expect, open, test, type Page } from './quiet-page';

/** Of 256 colours: another backend, or another browser's photo, may move a value over the edge to the next. */
const mostColoursApart = 2;

test('live pictures take the place of precomputed ones op by op, and are the same', async ({
  page
}) => {
  const letGo = await hold(page, '**/weights/Mixed_6a-1.bin');
  await open(page, './?backend=wasm');
  await pressRun(page);
  // Ops before the file that is held back, but for two whose pictures are still on their way.
  const reached = network.ops.findIndex(({ endPoint }) => endPoint === 'Mixed_6a') - 2;
  await expect.poll(() => pictured(page).count(), patient).toBeGreaterThan(reached);
  await expect(runState(page, /Pictures: precomputed/)).toBeAttached();
  const live = (await pictured(page).count()) - 1;
  await expect(picturedBeforehand(page)).toHaveCount(network.ops.length - live);

  await letGo();
  await waitUntilDone(page, 'WebAssembly');
  await expect(picturedBeforehand(page)).toHaveCount(0);
  await expect(pictured(page)).toHaveCount(network.ops.length + 1);
  const { outputs } = decodePictureFile(readFileSync('static/pictures/cat.bin'));
  for (const [scope, { picture }] of outputs) {
    const shown = await readPicture(page, scope);
    if (shown === null) continue;
    const apart = shown.map((entry, i) => Math.abs(entry - picture.entries[i]));
    expect(Math.max(...apart), scope).toBeLessThanOrEqual(mostColoursApart);
  }
});

test('where the engine cannot start they stay, beside the sentence that says why', async ({
  page
}) => {
  await page.route('**/weights/manifest.json', (route) => route.abort('connectionfailed'));
  await open(page, './?photo=cat&at=Conv2d_1a_3x3');
  const failure = page.getByRole('alert', { name: 'Run' });
  await expect(failure.getByText(/\S/).first()).toBeVisible(patient);
  await expect(picturedBeforehand(page)).toHaveCount(network.ops.length);
  await expect(runState(page, /^Pictures: precomputed/)).toBeAttached();
  await expect(
    page.getByRole('region', { name: 'Strongest channels, precomputed' }).getByRole('img')
  ).toHaveCount(4);
  await expect(maps(page)).toHaveCount(0);
});

/** Entries of an op's picture, row by row from the top; null where the drawing shows it at its module. */
async function readPicture(page: Page, scope: string): Promise<number[] | null> {
  const image = drawing(page).locator(`[data-id="${scope}"] image`).first();
  if ((await image.count()) === 0) return null;
  const href = (await image.getAttribute('href')) ?? '';
  const bytes = Buffer.from(href.split(',')[1], 'base64');
  const [offset, width, height] = [10, 18, 22].map((at) => bytes.readInt32LE(at));
  const rowSize = Math.ceil(width / 4) * 4;
  return Array.from({ length: height }, (_, y) => {
    const row = offset + (height - 1 - y) * rowSize;
    return [...bytes.subarray(row, row + width)];
  }).flat();
}
