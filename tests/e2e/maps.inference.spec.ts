import { shortScope, type Op } from '../../src/lib/network';
import {
  expectMapsOf,
  maps,
  network,
  openEngineMenu,
  outputOf,
  pressRun,
  selectEndPoint,
  waitUntilDone
} from './live-run';
import { expect, open, test, type Page } from './quiet-page';

/** What follows a variable of the heads: the bundled weights have none for them. Their pools come before. */
const isUntrained = ({ scope }: Op) =>
  /\/(AuxLogits\/Conv2d|Logits\/Conv2d|(Aux)?Logits\/SpatialSqueeze|Predictions)/.test(scope);
const isInHead = ({ endPoint }: Op) => /^(AuxLogits|AvgPool_1a|PreLogits|Logits)$/.test(endPoint);

async function expectMark(page: Page, op: Op): Promise<void> {
  const heading = page.getByRole('region').getByRole('heading', { level: 2 });
  const sentence = maps(page).getByText('These values come from untrained weights.');
  if (isUntrained(op)) {
    await expect(sentence, op.scope).toBeVisible();
    await expect(heading, op.scope).toContainText('UNTRAINED');
  } else {
    await expect(sentence, op.scope).toBeHidden();
    await expect(heading, op.scope).not.toContainText('UNTRAINED');
  }
}

async function find(page: Page, op: Op): Promise<void> {
  const search = page.getByRole('combobox', { name: 'Find an op or end point' });
  await search.fill(shortScope(op.scope));
  await search.press('Enter');
  await expect(page).toHaveURL(new RegExp(`at=${shortScope(op.scope)}(&|$)`));
}

test('every end point and every kind of op shows its maps, and what is untrained says so', async ({
  page
}) => {
  await open(page);
  await pressRun(page);
  await waitUntilDone(page, 'WebAssembly');

  for (const { name } of network.endPoints) {
    await selectEndPoint(page, name);
    await expect(page.getByRole('heading', { level: 2, name })).toBeVisible();
    await expectMapsOf(page, outputOf(name));
    await expectMark(page, outputOf(name));
  }

  const endPointOutputs = new Set(network.endPoints.map(({ name }) => outputOf(name)));
  const inner = network.ops.filter((op) => !endPointOutputs.has(op));
  const kinds = [...new Set(network.ops.map(({ kind }) => kind))];
  expect(kinds.sort()).toEqual(
    ['avg_pool', 'concat', 'conv', 'dropout', 'max_pool', 'softmax', 'squeeze'].sort()
  );
  // The end points themselves show the dropout, the softmax and both squeezes.
  const wanted = [
    ...['avg_pool', 'concat', 'conv', 'max_pool'].map((kind) =>
      inner.find((op) => op.kind === kind)
    ),
    ...inner.filter(isInHead)
  ];
  for (const op of wanted) {
    if (op === undefined) throw new Error('A kind of op is missing inside the modules.');
    await find(page, op);
    await expectMapsOf(page, op);
    await expectMark(page, op);
  }
});

test('with untrained weights even the first maps are marked', async ({ page }) => {
  await open(page, './?at=Conv2d_1a_3x3');
  const menu = await openEngineMenu(page);
  await menu.getByRole('radio', { name: /^Untrained/ }).check();
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/weights=untrained/);
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await pressRun(page);
  await expectMapsOf(page, outputOf('Conv2d_1a_3x3'));
  await expect(maps(page).getByText('These values come from untrained weights.')).toBeVisible();
  expect(requests.filter((url) => url.endsWith('.bin'))).toEqual([]);
});

test('N and P step through the maps, Page Down is left to a clicker, Escape goes back to all', async ({
  page
}) => {
  await open(page, './?at=Conv2d_1a_3x3&channel=3');
  await pressRun(page);
  const values = page.getByRole('listbox', { name: /^Values of channel 3,/ });
  await values.focus();
  await page.keyboard.press('PageDown');
  await page.keyboard.press('n');
  await expect(page).toHaveURL(/channel=4/);
  await page.keyboard.press('p');
  await page.keyboard.press('p');
  await expect(page).toHaveURL(/channel=2/);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('listbox', { name: /32 channels$/ })).toBeFocused();
  // The inspector is one step further out.
  await expect(page.getByRole('button', { name: 'Close the inspector' })).toBeVisible();
});
