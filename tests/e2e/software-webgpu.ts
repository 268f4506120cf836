import { softwareWebgpu } from '../../playwright.config';
import { test } from './quiet-page';

/** For files that compute on WebGPU, which a machine without graphics card has only when asked for it. */
export function useSoftwareWebgpu(): void {
  test.use({
    launchOptions: [
      async ({ launchOptions }, use) => {
        await use({ ...launchOptions, args: [...(launchOptions.args ?? []), ...softwareWebgpu] });
      },
      { scope: 'worker' }
    ]
  });
}
