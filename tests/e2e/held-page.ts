import { test as base, type Page } from '@playwright/test';

interface HeldPage {
  page: Page;
  /** What the policy has forbidden, and requests to any other host, of all pages of the test. */
  readonly breaches: string[];
}

const isInHouse = (url: string) =>
  !/^(https?|wss?):/.test(url) || new URL(url).hostname === 'localhost';

/** A test fails where a page does what the content security policy forbids, or asks another host for anything. */
export const test = base.extend<HeldPage>({
  breaches: async ({ context }, use) => {
    const breaches: string[] = [];
    context.on('request', (request) => {
      if (!isInHouse(request.url())) breaches.push(`asks another host: ${request.url()}`);
    });
    await context.exposeFunction('reportBreach', (line: string) => breaches.push(line));
    await context.addInitScript(() => {
      addEventListener('securitypolicyviolation', (event) => {
        const { effectiveDirective, blockedURI, sourceFile, lineNumber } = event;
        const line = `${effectiveDirective} forbids ${blockedURI} in ${sourceFile}:${lineNumber}`;
        (window as unknown as { reportBreach(line: string): void }).reportBreach(line);
      });
    });
    await use(breaches);
  },
  page: async ({ page, breaches }, use) => {
    await use(page);
    base.expect(breaches, 'all that is done is allowed by the policy').toEqual([]);
  }
});

export { expect, type Locator, type Page } from '@playwright/test';
