import { softwareWebgl } from '../../playwright.config';
import { test } from './quiet-page';

/** For files that compute on WebGL, which a machine without graphics card has only when asked for it. */
export function useSoftwareWebgl(): void {
  test.use({
    launchOptions: [
      async ({ launchOptions }, use) => {
        await use({ ...launchOptions, args: [...(launchOptions.args ?? []), ...softwareWebgl] });
      },
      { scope: 'worker' }
    ]
  });
}
