import type { Route } from '@playwright/test';
import { openEngineMenu, patient, pressRun, waitUntilDone } from './live-run';
import { expect, open, test, type Page } from './quiet-page';

/** On as many cores as the machine has, of which some tell of one. */
const canThread = (page: Page) => page.evaluate(() => navigator.hardwareConcurrency > 1);

/** What a host sends that knows nothing of isolation. */
async function serveWithoutIsolation(page: Page): Promise<void> {
  const isIsolating = (name: string) => /^cross-origin-(opener|embedder)-policy$/.test(name);
  await page.route('**/*', async (route) => {
    if (!['document', 'script'].includes(route.request().resourceType())) return route.fallback();
    const response = await route.fetch();
    const headers = Object.entries(response.headers()).filter(([name]) => !isIsolating(name));
    await route.fulfill({ response, headers: Object.fromEntries(headers) });
  });
}

async function runSelfCheck(page: Page) {
  const menu = await openEngineMenu(page);
  const check = menu.getByRole('region', { name: 'Self-check' });
  await check.getByRole('button', { name: 'Self-check' }).click();
  return { menu, result: check.getByRole('status') };
}

test('an isolated page computes on several threads, and every end point is right', async ({
  page
}) => {
  await open(page, './?backend=wasm&photo=cat');
  test.skip(!(await canThread(page)), 'This machine has one core.');
  await waitUntilDone(page, 'WebAssembly');
  const { menu, result } = await runSelfCheck(page);
  await expect(menu).toContainText(/It computes on \d threads\./);
  await expect(result).toContainText(
    /18 of 18 end points within 1e−4, WebAssembly, [2-8] threads\./,
    patient
  );
});

test('a page that is not isolated computes the same on one thread, and says what would be faster', async ({
  page
}) => {
  await serveWithoutIsolation(page);
  await open(page, './?backend=wasm&photo=cat');
  test.skip(!(await canThread(page)), 'This machine has one core.');
  await waitUntilDone(page, 'WebAssembly');
  const { menu, result } = await runSelfCheck(page);
  await expect(menu).toContainText('on one thread; it would be faster on all cores if the server');
  await expect(result).toContainText(
    /18 of 18 end points within 1e−4, WebAssembly, 1 thread\./,
    patient
  );
});

const spoilt: Record<string, (route: Route) => Promise<void>> = {
  'that fail': (route) =>
    route.fulfill({ contentType: 'text/javascript', body: 'throw new Error("broken")' }),
  'that never answer': () => Promise.resolve()
};

for (const [how, answer] of Object.entries(spoilt)) {
  test(`threads ${how} are done without`, async ({ page }) => {
    await page.route('**/tfjs-backend-wasm-threaded-simd*.js', answer);
    await open(page, './?at=Conv2d_1a_3x3&input=75&final-end-point=Conv2d_1a_3x3&backend=wasm');
    test.skip(!(await canThread(page)), 'This machine has one core.');
    await pressRun(page);
    await waitUntilDone(page, 'WebAssembly');
    const menu = await openEngineMenu(page);
    await expect(menu).toContainText('on one thread, since this browser could not start more');
  });
}
