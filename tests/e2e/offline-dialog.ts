import { expect, type Locator, type Page } from '@playwright/test';

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Prepare for offline' });

export const offlineStatus = (page: Page): Locator => dialogOf(page).getByRole('status').last();

/** Opens the dialog, where it is not open yet, and waits until it has looked at what is there. */
export async function openOffline(page: Page): Promise<Locator> {
  const dialog = dialogOf(page);
  if (!(await dialog.isVisible())) {
    await page.getByRole('banner').getByRole('button', { name: 'Display' }).click();
    await page.getByRole('button', { name: 'Prepare for offline', exact: true }).click();
    await expect(dialog).toBeVisible();
  }
  await expect(offlineStatus(page)).toHaveText(/\.$/, { timeout: 30_000 });
  return dialog;
}

export async function prepare(page: Page): Promise<void> {
  const dialog = await openOffline(page);
  await dialog.getByRole('button', { name: 'Prepare for offline', exact: true }).click();
  await untilFetched(page);
}

export async function untilFetched(page: Page): Promise<void> {
  const cancel = dialogOf(page).getByRole('button', { name: 'Cancel' });
  await expect(cancel).toHaveCount(0, { timeout: 60_000 });
}
