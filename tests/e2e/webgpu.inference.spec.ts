import { engine } from '../../src/lib/text/en/engine';
import { header } from '../../src/lib/text/en/header';
import { bendReferences } from './bent-references';
import { compareWithGolden, expectGoldenTrunk, openGoldenPhoto } from './golden-cat';
import { chooseEngine, hold, openEngineMenu, patient, pressRun, waitUntilDone } from './live-run';
import { expect, open, test } from './quiet-page';
import { useSoftwareWebgpu } from './software-webgpu';
import { expectThumbnailsOf } from './thumbnails';

useSoftwareWebgpu();

test('WebGPU gives the reference’s values at every end point of the trunk', async ({ page }, {
  annotations
}) => {
  // In software, and a check goes before the run.
  test.slow();
  await open(page);
  await chooseEngine(page, 'WebGPU');
  await expect(page).toHaveURL(/backend=webgpu/);
  await openGoldenPhoto(page);
  await waitUntilDone(page, 'WebGPU');
  const menu = await openEngineMenu(page);
  await expect(menu).toContainText(
    /WebGPU was chosen by hand, and computes what tf\.layers does.*in software \(swiftshader\)/i
  );
  await page.keyboard.press('Escape');
  annotations.push(await expectGoldenTrunk(page));
  await expectThumbnailsOf(page, ['Conv2d_1a_3x3', 'MaxPool_3a_3x3', 'Mixed_6e']);
});

test('while WebGPU is being started and checked, the engine menu says so, and how far that is', async ({
  page
}) => {
  test.slow();
  const letGo = await hold(page, '**/weights/*.bin');
  await open(page, './?backend=webgpu');
  const menu = await openEngineMenu(page);
  const state = menu.getByRole('status').first();
  await expect(state).toHaveText(engine.idle);
  await page.keyboard.press('Escape');
  await pressRun(page);
  await openEngineMenu(page);
  await expect(state).toHaveText(engine.checking);
  const bar = menu.getByRole('progressbar', { name: engine.checkLabel });
  await expect(bar).toHaveAttribute('aria-valuetext', /^0 bytes of [\d.]+ MB of weights$/);
  const ofRun = page.getByRole('banner').getByRole('progressbar', { name: header.run.label });
  await expect(ofRun).toHaveAttribute('aria-valuetext', /^0 bytes of .* · checking WebGPU$/);
  await letGo();
  await expect(bar).toHaveAttribute(
    'aria-valuetext',
    /^\d+ of \d+ (ops|end points compared)$/,
    patient
  );
  await expect(ofRun).toHaveAttribute('aria-valuetext', header.run.checking);
  await expect(state).toContainText('WebGPU is running.', patient);
  await expect(bar).toHaveCount(0);
});

test('WebGPU that does not meet the references is refused with a sentence, and WebAssembly runs', async ({
  page
}) => {
  test.slow();
  await bendReferences(page);
  await open(page, './?backend=webgpu');
  await openGoldenPhoto(page);
  await waitUntilDone(page, 'WebAssembly');
  const menu = await openEngineMenu(page);
  await expect(menu).toContainText('WebAssembly is running. WebGPU was refused: at Mixed_7a its');
  await expect(menu).toContainText(
    /its values are off by [\d.e−]+ here, where 1\.00e−4 is allowed; WebAssembly is used\./
  );
  await expect(menu.getByRole('radio', { name: /^WebGPU/ })).toBeChecked();
  await page.keyboard.press('Escape');
  expect(await compareWithGolden(page, ['Mixed_7c'])).toBeLessThan(1e-4);
});
