import { numbers } from '../../src/lib/text/en/numbers';
import { compareWithGolden, expectGoldenTrunk, openGoldenPhoto } from './golden-cat';
import {
  chooseEngine,
  expectMapsOf,
  maps,
  openEngineMenu,
  outputOf,
  pressRun,
  selectEndPoint,
  waitUntilDone
} from './live-run';
import { expect, open, test } from './quiet-page';
import { saveValues } from './saved-values';
import { useSoftwareWebgl } from './software-webgl';
import { expectThumbnailsOf } from './thumbnails';

useSoftwareWebgl();

test('WebGL gives the reference’s values at every end point of the trunk', async ({ page }, {
  annotations
}) => {
  // Software WebGL takes minutes where other programs run beside it.
  test.slow();
  await open(page);
  await chooseEngine(page, 'WebGL');
  await expect(page).toHaveURL(/backend=webgl/);
  await openGoldenPhoto(page);
  await waitUntilDone(page, 'WebGL');
  const menu = await openEngineMenu(page);
  await expect(menu).toContainText('WebGL was chosen by hand');
  await page.keyboard.press('Escape');
  annotations.push(await expectGoldenTrunk(page));
  await expectThumbnailsOf(page, ['Conv2d_1a_3x3', 'MaxPool_3a_3x3', 'Mixed_6e']);
});

test('WebAssembly gives the reference’s values', async ({ page }, { annotations }) => {
  await open(page, './?backend=wasm');
  await openGoldenPhoto(page);
  await waitUntilDone(page, 'WebAssembly');
  const worst = await compareWithGolden(page, ['Conv2d_1a_3x3', 'MaxPool_5a_3x3', 'Mixed_7c']);
  annotations.push({ type: 'largest relative error', description: worst.toExponential(1) });
  expect(worst).toBeLessThan(1e-4);
});

test('a saved channel holds the values that the page shows', async ({ page }) => {
  await open(page, './?at=Mixed_6b&channel=200');
  await pressRun(page);
  await waitUntilDone(page, 'WebAssembly');
  const values = maps(page).getByRole('listbox', { name: 'Values of channel 200' });
  await expect(values).toBeVisible();
  const channel = await saveValues(page, 'channel 200');
  expect(channel.file).toBe('Mixed_6b_concat_channel_200.npy');
  expect(channel.shape).toEqual([1, 17, 17, 1]);

  const box = await values.boundingBox();
  if (box === null) throw new Error('The map is not on screen.');
  for (const [row, column] of [
    [0, 0],
    [3, 11],
    [16, 16]
  ]) {
    const position = {
      x: ((column + 0.5) / 17) * box.width,
      y: ((row + 0.5) / 17) * box.height
    };
    await values.hover({ position });
    const value = numbers.value(channel.data[row * 17 + column]);
    await expect(maps(page)).toContainText(`${value} at row ${row}, column ${column}`);
  }

  await maps(page).getByRole('button', { name: 'All channels' }).click();
  const tensor = await saveValues(page, 'all channels');
  expect(tensor.file).toBe('Mixed_6b_concat.npy');
  expect(tensor.shape).toEqual([1, 17, 17, 768]);
  expect(channel.data).toEqual(tensor.data.filter((_, i) => i % 768 === 200));

  await selectEndPoint(page, 'Predictions');
  await expectMapsOf(page, outputOf('Predictions'));
  const predictions = await saveValues(page, 'all classes');
  expect(predictions.file).toBe('Predictions_UNTRAINED.npy');
  expect(predictions.shape).toEqual([1, 1000]);
  expect(predictions.data.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 4);
});
