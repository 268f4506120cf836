import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FrameLocator } from '@playwright/test';
import { expect, test as quiet, type Page } from './quiet-page';

interface HostPage {
  /** Opens a page of another origin, and of another site, with this in its body. */
  show(body: string, options?: HostOptions): Promise<void>;
  /** Where InceptionScope lies, as that page sees it. */
  readonly site: string;
}

interface HostOptions {
  readonly head?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A page that somebody else has written, and that embeds this site. */
export const test = quiet.extend<{ host: HostPage }>({
  neighbours: ['127.0.0.1'],
  host: async ({ page, baseURL }, use) => {
    let html = '';
    let headers: Readonly<Record<string, string>> = {};
    const server = createServer((_, response) => {
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', ...headers }).end(html);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    await use({
      site: new URL(baseURL ?? '').href,
      async show(body, options = {}) {
        headers = options.headers ?? {};
        const icon = '<link rel="icon" href="data:," />';
        html = `<!doctype html><html lang="en"><head><title>Host</title>${icon}${options.head ?? ''}</head><body>${body}</body></html>`;
        await page.goto(`http://127.0.0.1:${port}/`);
      }
    });
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

export { expect, type Page };

/** One op on 75×75 pixels, with weights that are drawn: a run of a moment. */
export const shortRun =
  'weights=untrained&backend=wasm&input=75&final-end-point=Conv2d_1a_3x3&photo=cat';

/** Every message of ours that the page has been sent, the plain form of a size too. */
export async function collectMessages(page: Page): Promise<() => Promise<readonly unknown[]>> {
  await page.addInitScript(() => {
    const messages: unknown[] = [];
    Object.assign(window, { messages });
    window.addEventListener('message', ({ data }: MessageEvent) => messages.push(data));
  });
  return () =>
    page.evaluate(() => (window as unknown as { messages: readonly unknown[] }).messages);
}

export async function showMaps(frame: FrameLocator): Promise<void> {
  await frame.getByRole('button', { name: /^Show feature maps/ }).click();
  await expect(frame.getByRole('region', { name: 'Feature maps' })).toContainText(
    '32 maps of 37×37',
    { timeout: 60_000 }
  );
}
