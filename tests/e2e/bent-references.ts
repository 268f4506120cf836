import type { Page } from './quiet-page';

/** Falsifies one number of the references on their way: of Mixed_7a, so that a device which computes right does not meet it. */
export async function bendReferences(page: Page): Promise<void> {
  await page.route('**/_app/immutable/chunks/*.js', async (route) => {
    const response = await route.fetch();
    const body = await response.text();
    const bent = body.replace(/(mixed8.{1,80}?norm:)[\d.]+/s, '$1135.2');
    await route.fulfill({ response, body: bent });
  });
}
