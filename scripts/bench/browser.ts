import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright';
import { launchOptions, softwareWebgl } from '../../playwright.config';

/** The browser of the tests, with their flags; `hasWebgl` adds those that compute WebGL without a graphics card. */
function launchBrowser(
  executablePath: string,
  { hasWebgl = true, hasCamera = false }: BrowserParts
): Promise<Browser> {
  const args = [
    ...launchOptions.args,
    ...(hasWebgl ? softwareWebgl : []),
    ...(hasCamera ? ['--use-fake-device-for-media-stream'] : [])
  ];
  return chromium.launch({ ...launchOptions, args, executablePath });
}

interface BrowserParts {
  readonly hasWebgl?: boolean;
  /** A picture that moves, of the browser's own. */
  readonly hasCamera?: boolean;
}

/** Milliseconds. A cold page on software WebGL needs a minute on two quiet cores. */
const pageLimitMs = 600_000;

/**
 * Gives the task a page in a browser of its own: a new browser has no cache of files, code or shaders. It has drawn
 * another page before, as a reader's has: its GPU process, which takes half a second to start, is not ours to measure.
 * Rejects with the page's own error where it throws one, and when the time is up.
 */
export async function withFreshPage<Result>(
  executablePath: string,
  task: (page: Page) => Promise<Result>,
  { hasWebgl, hasCamera, ...options }: BrowserContextOptions & BrowserParts = {}
): Promise<Result> {
  const browser = await launchBrowser(executablePath, { hasWebgl, hasCamera });
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    await drawAnyPage(browser);
    const page = await browser.newPage({
      viewport: { width: 1280, height: 720 },
      // It fetches what a page may need later, which is not what is measured.
      serviceWorkers: 'block',
      ...options
    });
    const failure = new Promise<never>((_, reject) => {
      page.on('pageerror', reject);
      const seconds = pageLimitMs / 1000;
      timer = setTimeout(
        () => reject(new Error(`No answer within ${seconds} seconds.`)),
        pageLimitMs
      );
      page.on('crash', () => reject(new Error('The page crashed.')));
    });
    failure.catch(() => undefined);
    return await Promise.race([task(page), failure]);
  } finally {
    clearTimeout(timer);
    await browser.close();
  }
}

async function drawAnyPage(browser: Browser): Promise<void> {
  const page = await browser.newPage();
  await page.setContent('<p>Anything</p>');
  await page.screenshot();
}
