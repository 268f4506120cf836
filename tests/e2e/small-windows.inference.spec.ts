import { readFileSync } from 'node:fs';
import {
  drawing,
  expectMapsOf,
  hold,
  maps,
  openPicker,
  outputOf,
  patient,
  waitUntilDone
} from './live-run';
import { expect, open, test, type Locator, type Page } from './quiet-page';

test.beforeEach(({ page }) => page.emulateMedia({ reducedMotion: 'reduce' }));

const stops = (page: Page) =>
  page.getByRole('navigation', { name: 'End points' }).getByRole('button');
const steps = 10;

/** Of the window, the share that an element takes of what is in sight above the strip of end points. */
async function shareInSight(element: Locator): Promise<number> {
  return element.evaluate((node) => {
    const { left, right, top, bottom } = node.getBoundingClientRect();
    const lowest = document.querySelector('footer')?.getBoundingClientRect().top ?? innerHeight;
    const width = Math.max(0, Math.min(right, innerWidth) - Math.max(left, 0));
    const height = Math.max(0, Math.min(bottom, lowest) - Math.max(top, 0));
    return (width * height) / (innerWidth * innerHeight);
  });
}

for (const { title, width, height } of [
  { title: '1280×720 at 200 % zoom', width: 640, height: 360 },
  { title: 'a phone on its side', width: 844, height: 390 }
]) {
  test(`on ${title} the drawing has the window, and steps by key stay in sight with their maps`, async ({
    page
  }) => {
    await page.setViewportSize({ width, height });
    await open(page, './?photo=cat&backend=wasm');
    await waitUntilDone(page, 'WebAssembly');
    expect(await shareInSight(page.locator('[data-variant]'))).toBeGreaterThanOrEqual(0.6);

    await stops(page).first().focus();
    for (let step = 0; step < steps; step++) await page.keyboard.press('ArrowRight');
    const current = stops(page).nth(steps);
    await expect(current).toBeFocused();
    await expect(current).toHaveAttribute('aria-current', 'true');
    await expect(current).toBeInViewport({ ratio: 1 });
    await expectMapsOf(page, outputOf('Mixed_5d'));
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await expect(drawing(page).getByRole('button', { name: /^Mixed_5d module/ })).toBeInViewport({
      ratio: 0.6
    });
    const list = maps(page).getByRole('listbox').first();
    await expect.poll(() => shareInSight(list)).toBeGreaterThan(0.05);

    // Maps in large take the whole width, and begin in sight.
    await page.keyboard.press('m');
    await expect(page.getByRole('complementary')).toHaveCSS('width', `${width}px`);
    await expect.poll(() => shareInSight(list)).toBeGreaterThan(0.25);
    await expect(current).toBeInViewport({ ratio: 1 });
  });
}

test('a phone upright shows maps on arrival, beside the drawing and in large', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, './?at=Mixed_6b&photo=cat&backend=wasm');
  await waitUntilDone(page, 'WebAssembly');
  await expectMapsOf(page, outputOf('Mixed_6b'));
  const list = maps(page).getByRole('listbox').first();
  await expect.poll(() => shareInSight(list)).toBeGreaterThan(0.12);
  await page.getByRole('button', { name: 'Maps in large' }).click();
  await expect.poll(() => shareInSight(list)).toBeGreaterThan(0.45);
});

for (const { width, height } of [
  { width: 390, height: 844 },
  { width: 640, height: 360 },
  { width: 700, height: 800 }
]) {
  test(`at ${width}×${height} the header tells of a run and stays as it is, with its menu in place`, async ({
    page
  }) => {
    await page.setViewportSize({ width, height });
    await open(page, './?backend=wasm');
    const banner = page.getByRole('banner');
    const measure = async () => ({
      height: (await banner.boundingBox())?.height,
      menu: await banner.getByRole('button', { name: 'Menu' }).boundingBox()
    });
    const before = await measure();
    const letGo = await hold(page, '**/weights/Mixed_7*.bin');
    const picker = await openPicker(page);
    await picker
      .locator('input[type="file"]')
      .first()
      .setInputFiles({
        name: 'a cat that has a name which is rather long.png',
        mimeType: 'image/png',
        buffer: readFileSync('static/samples/cat.png')
      });
    await expect(banner.getByText(/[1-9]\d* of 132 ops$/).filter({ visible: true })).toBeInViewport(
      {
        ratio: 1,
        ...patient
      }
    );
    expect(await measure()).toEqual(before);
    await letGo();
    const done = banner.getByText(/^WebAssembly · [\d.]+ s$/).filter({ visible: true });
    await expect(done.first()).toBeInViewport({ ratio: 1, ...patient });
    expect(await measure()).toEqual(before);
  });
}
