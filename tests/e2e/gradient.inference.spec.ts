import AxeBuilder from '@axe-core/playwright';
import { traceChannel } from '../../src/lib/receptive-fields';
import { expectMapsOf, maps, network, outputOf, patient } from './live-run';
import { expect, open, test, type Locator, type Page } from './quiet-page';

const answer = (page: Page): Locator =>
  page.getByRole('region', { name: /^Where the gradient of channel/ });

async function openMaps(page: Page, endPoint: string, query: string): Promise<void> {
  await open(page, `./?photo=cat&backend=wasm&at=${endPoint}&${query}`);
  await expectMapsOf(page, outputOf(endPoint));
}

test('the gradient of a cell is drawn on the photo and told beside its field, by keys alone', async ({
  page
}) => {
  await openMaps(page, 'Mixed_5d', 'channel=70');
  await maps(page).getByRole('button', { name: 'Its gradient' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/probe=gradient/);
  const compute = answer(page).getByRole('button', { name: /^Compute for row \d+, column \d+$/ });
  await compute.focus();
  await page.keyboard.press('Enter');
  const told = answer(page).getByText(/^Half of it falls within/);
  await expect(told).toBeVisible(patient);
  const { scope } = traceChannel(network, { scope: outputOf('Mixed_5d').scope, channel: 70 });
  const [height, width] = network.ops.find((op) => op.scope === scope)?.receptiveField ?? [0, 0];
  await expect(told).toContainText(`The field itself is ${height}×${width} px.`);
  const side = Number(/within (\d+)×/.exec((await told.textContent()) ?? '')?.[1]);
  expect(side).toBeGreaterThan(3);
  expect(side).toBeLessThan(height);
  const picture = answer(page).getByRole('img', {
    name: /^The gradient, laid over Face of a tabby/
  });
  await expect(picture.locator('image')).toHaveCount(2);
  await expect(compute).toBeHidden();
  const { violations } = await new AxeBuilder({ page })
    .include('[aria-label^="Where the gradient"]')
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`)).toEqual([]);

  // Of the next cell nothing is claimed before it is asked.
  await page.getByRole('listbox', { name: /^Values of channel 70,/ }).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(told).toBeHidden();
  await expect(compute).toBeVisible();
});

test('a backward pass can be cancelled; a silent cell has no gradient, which is said', async ({
  page
}) => {
  // Channel 320 is 0 there on the cat.
  await openMaps(page, 'Mixed_7c', 'channel=320&pixel=3,4&probe=gradient');
  const compute = answer(page).getByRole('button', { name: 'Compute for row 3, column 4' });
  await compute.click();
  await answer(page).getByRole('button', { name: 'Cancel' }).click();
  await expect(answer(page).getByRole('status')).toHaveText('Cancelled.');
  await compute.click();
  await expect(answer(page).getByRole('status')).toContainText(
    'The value is 0 after ReLU',
    patient
  );
});
