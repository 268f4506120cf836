import { inspector } from '../../src/lib/text/en/inspector';
import { practice } from '../../src/lib/text/en/practice';
import { whatIf } from '../../src/lib/text/en/what-if';
import { lectures as text } from '../../src/lib/text/en/lectures/room';
import { bar, isAt, shapes } from './lecture-room';
import { expect, open, test } from './quiet-page';

test.beforeEach(({ page }) => page.emulateMedia({ reducedMotion: 'reduce' }));

test('question, field and button stand above the caption in a hall, and nothing to choose', async ({
  page
}) => {
  const dock = page.getByRole('region', { name: practice.title });
  const { field } = practice;
  await page.setViewportSize({ width: 1280, height: 720 });
  await open(page, './?lecture=shapes-by-heart&step=1&projector=on');
  for (const [index, { place }] of shapes.steps.entries()) {
    if (index > 0) await page.keyboard.press('PageDown');
    await isAt(page, index + 1);
    if (!place.includes('panel=practice')) continue;
    const asked = [
      dock.getByRole('heading', { level: 3 }),
      dock.getByRole('textbox', {
        name: new RegExp(`^(${Object.values(field).join('|').replaceAll('×', '.')})`)
      }),
      dock.getByRole('button', { name: practice.check })
    ];
    const barTop = (await bar(page).boundingBox())?.y ?? 0;
    for (const part of asked) {
      await expect(part).toBeInViewport({ ratio: 1 });
      const box = await part.boundingBox();
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(barTop);
    }
    await expect(dock.getByRole('button', { name: practice.another })).toHaveCount(0);
  }
});

for (const width of [1280, 800]) {
  test(`of a what-if a hall of ${width} px sees the edit in force and its figures, whole`, async ({
    page
  }) => {
    await page.setViewportSize({ width, height: 720 });
    await open(page, './?lecture=forty-five-minutes&step=13&projector=on');
    const dock = page.getByRole('region', { name: whatIf.heading, exact: true });
    const figures = dock.getByRole('table');
    const row = figures.getByRole('row', { name: /312,345,600/ });
    await expect(row).toContainText('583,296,000');
    const barTop = (await bar(page).boundingBox())?.y ?? 0;
    for (const cell of await row.getByRole('cell').all()) {
      await expect(cell).toBeInViewport({ ratio: 1 });
      const box = await cell.boundingBox();
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(barTop);
    }
    await expect(figures.getByRole('rowheader').first()).toContainText('Mixed_5b');
    await expect(dock.getByRole('region', { name: whatIf.inForce.label })).toBeInViewport();
    await expect(dock.getByRole('button')).toHaveCount(1);
  });
}

test('in a hall of 4:3 the caption stays whole above a panel that gives way, and the panel at its subject', async ({
  page
}) => {
  await page.setViewportSize({ width: 800, height: 600 });
  const caption = page.locator('p[aria-live="polite"]');
  for (const step of ['13&at=Mixed_5b&panel=what-if', '29&at=Mixed_6b&panel=code']) {
    await open(page, `./?lecture=forty-five-minutes&step=${step}`);
    await expect(caption).toBeInViewport({ ratio: 1 });
    const height = () => page.evaluate(() => document.documentElement.scrollHeight);
    await expect.poll(height).toBe(600);
  }
  await open(page, './?lecture=forty-five-minutes&step=10&at=Mixed_5b&facts=branches');
  const facts = page.getByRole('group', { name: inspector.facts }).locator('> details > summary');
  await expect(facts).toHaveCount(5);
  for (const fact of await facts.all()) await expect(fact).toBeInViewport({ ratio: 1 });
  await open(page, './?lecture=forty-five-minutes&step=28&panel=costs');
  await expect(caption).toBeInViewport({ ratio: 1 });
  for (const name of ['Conv2d_1a_3x3', 'Mixed_7b', 'Mixed_7c']) {
    const heading = page.locator('.dock').getByRole('button', { name, exact: true });
    await expect(heading).toBeInViewport({ ratio: 1 });
  }
  await page.getByRole('button', { name: text.next }).click();
  await isAt(page, 29, 32);
  const times = bar(page).getByText(/^planned from/);
  const { height = 0 } = (await times.boundingBox()) ?? {};
  expect(height).toBeLessThan(30);
});

for (const size of [
  { width: 390, height: 844 },
  { width: 640, height: 360 }
]) {
  test(`caption and drawing are in sight at ${size.width}×${size.height}`, async ({ page }) => {
    await page.setViewportSize(size);
    await open(page, './?lecture=shapes-by-heart&step=3');
    await isAt(page, 3);
    await expect(bar(page).getByText(shapes.steps[2].caption)).toBeInViewport({ ratio: 1 });
    await expect(bar(page).getByRole('button', { name: text.next })).toBeInViewport({ ratio: 1 });
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth
    );
    expect(overflow).toBeLessThanOrEqual(0);
  });
}
