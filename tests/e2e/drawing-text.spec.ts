import { expect, open, test, type Page } from './quiet-page';

test.beforeEach(({ page }) => page.emulateMedia({ reducedMotion: 'reduce' }));

/** Texts that stand out of the node or module they belong to, as the browser has set them. */
async function listOverflows(
  page: Page
): Promise<{ readonly seen: number; readonly out: string[] }> {
  await page.evaluate(() => document.fonts.ready);
  return page.evaluate(() => {
    const out: string[] = [];
    let seen = 0;
    for (const node of document.querySelectorAll('svg [data-id]')) {
      const box = node.querySelector('.body, .frame')?.getBoundingClientRect();
      if (box === undefined) continue;
      for (const text of node.querySelectorAll('text')) {
        const { left, right, width } = text.getBoundingClientRect();
        // What the present level of detail hides has no size.
        if (width === 0) continue;
        seen++;
        if (left < box.left || right > box.right) {
          out.push(`${node.getAttribute('data-id')}: ${text.textContent}`);
        }
      }
    }
    return { seen, out };
  });
}

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
    await expect.poll(async () => (await listOverflows(page)).seen).toBeGreaterThan(80);
    expect((await listOverflows(page)).out).toEqual([]);
  });
}
