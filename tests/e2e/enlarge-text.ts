import type { Page } from '@playwright/test';

/** The browser's font size, twice as large. By script: the page's policy lets no style sheet in from outside. */
export async function enlargeText(page: Page): Promise<void> {
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
}
