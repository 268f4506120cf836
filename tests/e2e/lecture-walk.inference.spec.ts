import { walkThrough } from './lecture-walk';
import { expect, open, test } from './quiet-page';
import { expectMapsOf, outputOf, waitUntilDone } from './live-run';

test.beforeEach(({ page }) => page.emulateMedia({ reducedMotion: 'reduce' }));

for (const walk of [
  { name: 'ten-minutes', language: 'en', isAxeAsked: true },
  { name: 'ten-minutes', language: 'zh' },
  { name: 'forty-five-minutes', language: 'en', isAxeAsked: true },
  { name: 'forty-five-minutes', language: 'zh' }
] as const) {
  test(`in a hall every step of ${walk.name} is in sight and legible: ${walk.language}`, async ({
    page
  }) => {
    await walkThrough(page, walk);
  });
}

test('stepping back and on shows the maps of the run again, and nothing runs anew', async ({
  page
}) => {
  await open(page, './?lecture=ten-minutes&step=3&projector=on&backend=wasm');
  await waitUntilDone(page, 'WebAssembly');
  const op = outputOf('Conv2d_1a_3x3');
  await expectMapsOf(page, op);
  const run = await page
    .getByText(/^WebAssembly · /)
    .first()
    .textContent();
  const atlas = () =>
    page
      .locator('aside canvas')
      .evaluateAll((all) => all.map((canvas) => (canvas as HTMLCanvasElement).toDataURL()));
  await expect.poll(async () => new Set(await atlas()).size).toBeGreaterThan(0);
  const before = await atlas();
  const cancel = page.getByRole('button', { name: 'Cancel', exact: true });
  for (const [key, step] of [
    ['PageUp', 2],
    ['PageDown', 3],
    ['PageDown', 4],
    ['PageUp', 3]
  ] as const) {
    await page.keyboard.press(key);
    await expect(page).toHaveURL(new RegExp(`step=${step}$`));
    await expect(cancel).toHaveCount(0);
    await expect(page.getByText(run ?? '', { exact: true }).first()).toBeAttached();
    if (step === 3) {
      await expectMapsOf(page, op);
      await expect.poll(atlas).toEqual(before);
    }
  }
});
