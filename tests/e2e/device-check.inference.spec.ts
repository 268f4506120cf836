import AxeBuilder from '@axe-core/playwright';
import { deviceCheck as text } from '../../src/lib/text/en/device-check';
import { lectures as lecturesText } from '../../src/lib/text/en/lectures/room';
import { patient } from './live-run';
import { expect, open, test } from './quiet-page';

test('before a lecture, a lecturer sees what the device lacks, and checks all of it', async ({
  page
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page, './?panel=lectures&backend=wasm');
  const opener = page.getByRole('button', { name: lecturesText.checkDevice });
  await opener.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: lecturesText.deviceTitle });
  const lamp = (name: keyof typeof text.names) =>
    dialog.getByRole('listitem').filter({
      has: page.getByRole('heading', { name: text.names[name] })
    });

  await expect(lamp('backend')).toContainText('WebAssembly was chosen by hand.', patient);
  await expect(lamp('backend').getByRole('heading')).toContainText(text.states.ok);
  await expect(lamp('weights')).toContainText('the first run fetches the rest');
  await expect(lamp('windows').getByRole('heading')).toContainText(text.states.ok);
  // A browser of a test has no camera, and asks nobody for one.
  await expect(lamp('camera')).toContainText('No camera was found');
  await expect(lamp('self-check').getByRole('heading')).toContainText(text.states.unchecked);
  expect((await new AxeBuilder({ page }).include('dialog').analyze()).violations).toEqual([]);

  const all = dialog.getByRole('progressbar', { name: text.label });
  await dialog.getByRole('button', { name: text.checkAll }).click();
  await expect(all).toBeVisible();
  await expect(lamp('self-check').getByRole('progressbar')).toBeVisible(patient);
  await dialog.getByRole('button', { name: text.cancel, exact: true }).click();
  await expect(all).toBeHidden();
  await expect(lamp('self-check')).toContainText('The check was cancelled.');

  await dialog.getByRole('button', { name: text.checkAll }).click();
  await expect(lamp('self-check')).toContainText('18 of 18 end points within 1e−4', patient);
  await expect(all).toBeHidden();
  await expect(lamp('offline')).toContainText('This browser keeps no pages here');
  await expect(dialog.getByRole('status')).toHaveText(/^\d OK, \d want attention\.$/);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(opener).toBeFocused();
});
