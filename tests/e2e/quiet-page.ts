import { expect, type Locator } from '@playwright/test';
import { test as held, type Page } from './held-page';

interface QuietOptions {
  /** What the browser itself prints when a test makes an answer fail. */
  readonly toleratedNoise: readonly RegExp[];
}

/** Most tests do without a service worker (playwright.config.ts), of which Playwright tells in the page's console. */
const ownNoise = /^warning: Service Worker registration blocked by Playwright$/;

/** A held page on which anything uncaught, and anything printed to the console, fails the test. */
export const test = held.extend<{ page: Page } & QuietOptions>({
  toleratedNoise: [[], { option: true }],
  page: async ({ page, toleratedNoise }, use) => {
    const noise: string[] = [];
    page.on('console', (message) => noise.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => noise.push(`uncaught: ${error.message}`));
    await use(page);
    const tolerated = [ownNoise, ...toleratedNoise];
    const unexpected = noise.filter((line) => !tolerated.some((known) => known.test(line)));
    expect(unexpected, 'the console stays empty').toEqual([]);
  }
});

export { expect, type Locator, type Page };

/** Opens a page and waits until its script listens. */
export async function open(page: Page, path = './'): Promise<void> {
  await page.goto(path);
  await expect(page.locator('[data-ready]')).toBeAttached();
}
