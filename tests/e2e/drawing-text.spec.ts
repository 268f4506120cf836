import { listDrawingOverflows } from './cut-off';
import { expect, open, test } from './quiet-page';

test.beforeEach(({ page }) => page.emulateMedia({ reducedMotion: 'reduce' }));

for (const { path, title } of [
  { path: './', title: 'from afar' },
  { path: './?at=Mixed_6b', title: 'up close' },
  { path: './?at=Mixed_7c', title: 'up close, where branches fork' },
  { path: './?view=upright', title: 'two modules abreast' },
  { path: './?view=down', title: 'top-down' },
  { path: './?view=column', title: 'in one column' }
]) {
  test(`every text stays inside its box, in the site’s own typeface: ${title}`, async ({
    page
  }) => {
    await open(page, path);
    const view = new URLSearchParams(path.slice(3)).get('view') ?? 'rows';
    await expect(page.locator(`[data-variant="${view}"]`)).toBeVisible();
    const level = path.includes('at=') ? 'module' : /network|module/;
    await expect(page.locator('svg[data-level]')).toHaveAttribute('data-level', level);
    expect(await page.evaluate(() => document.fonts.check('600 12px "Noto Sans Latin"'))).toBe(
      true
    );
    await expect.poll(async () => (await listDrawingOverflows(page)).seen).toBeGreaterThan(80);
    expect((await listDrawingOverflows(page)).out).toEqual([]);
  });
}
