import AxeBuilder from '@axe-core/playwright';
import { expect, open, test } from './quiet-page';

for (const theme of ['light', 'dark']) {
  test(`how the drawing is read is shown on nodes of it, ${theme}`, async ({ page }) => {
    await open(page, `./?theme=${theme}`);
    await page.getByRole('button', { name: 'Legend' }).click();
    const legend = page.getByRole('dialog', { name: 'Legend' });
    await expect(legend.getByRole('heading', { name: 'How to read the drawing' })).toBeVisible();
    await expect(legend.getByRole('definition').first()).toContainText('3×3 is height × width, /2');
    await expect(legend.locator('[data-level="network"] text.title').first()).toHaveText('3×3 /2');
    await expect(legend.getByText(/64 \+ 64 \+ 96 \+ 32/)).toBeVisible();
    await expect(legend.getByText('Once a photo has run')).toBeVisible();
    const { violations } = await new AxeBuilder({ page })
      .include('[popover]:popover-open')
      .analyze();
    expect(violations).toEqual([]);
  });
}

test('L opens it, Escape closes it, and on a phone it fits', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page);
  await page.keyboard.press('l');
  const legend = page.getByRole('dialog', { name: 'Legend' });
  await expect(legend.getByRole('heading')).toBeVisible();
  const isCut = await legend.evaluate((panel) => panel.scrollWidth > panel.clientWidth);
  expect(isCut).toBe(false);
  await page.keyboard.press('Escape');
  await expect(legend).toBeHidden();
});
