import { test as base, type Page } from '@playwright/test';

interface HeldPage {
  page: Page;
  /** What the policy has forbidden, and requests to any other host, of all pages of the test. */
  readonly breaches: string[];
  /** Hosts of pages that the test serves itself, which embed the site. */
  readonly neighbours: readonly string[];
}

const isInHouse = (url: string, hosts: readonly string[]) =>
  !/^(https?|wss?):/.test(url) || hosts.includes(new URL(url).hostname);

/** A test fails where a page does what the content security policy forbids, or asks another host for anything. */
export const test = base.extend<HeldPage>({
  neighbours: [[], { option: true }],
  breaches: async ({ context, neighbours }, use) => {
    const breaches: string[] = [];
    const hosts = ['localhost', ...neighbours];
    context.on('request', (request) => {
      if (!isInHouse(request.url(), hosts)) breaches.push(`asks another host: ${request.url()}`);
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
    // An answer that is still being made when the test ends has nobody to go to, and is no failure.
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await page.context().unrouteAll({ behavior: 'ignoreErrors' });
    base.expect(breaches, 'all that is done is allowed by the policy').toEqual([]);
  }
});

export { expect, type Locator, type Page } from '@playwright/test';
