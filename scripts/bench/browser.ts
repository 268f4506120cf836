import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright';
import playwrightConfig from '../../playwright.config';

/** The browser of the tests, with their flags. */
export function launchBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch({ ...playwrightConfig.use?.launchOptions, executablePath });
}

/**
 * Gives the task a page in a browser of its own: a new browser has no cache of files, code or shaders. Rejects with the
 * page's own error where it throws one.
 */
export async function withFreshPage<Result>(
  executablePath: string,
  task: (page: Page) => Promise<Result>,
  options: BrowserContextOptions = {}
): Promise<Result> {
  const browser = await launchBrowser(executablePath);
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 }, ...options });
    const failure = new Promise<never>((_, reject) => {
      page.on('pageerror', reject);
      page.on('crash', () => reject(new Error('The page crashed.')));
    });
    failure.catch(() => undefined);
    return await Promise.race([task(page), failure]);
  } finally {
    await browser.close();
  }
}
