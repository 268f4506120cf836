import { expect, test as base, type Page } from '@playwright/test';

/** A page on which anything uncaught, and anything printed to the console, fails the test. */
export const test = base.extend<{ page: Page }>({
  page: async ({ page }, use) => {
    const noise: string[] = [];
    page.on('console', (message) => noise.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => noise.push(`uncaught: ${error.message}`));
    await use(page);
    expect(noise, 'the console stays empty').toEqual([]);
  }
});

export { expect };

/** Opens a page and waits until its script listens. */
export async function open(page: Page, path = './'): Promise<void> {
  await page.goto(path);
  await expect(page.locator('[data-ready]')).toBeAttached();
}
