import AxeBuilder from '@axe-core/playwright';
import { shortScope, type Op } from '../../src/lib/network';
import {
  expectMapsOf,
  maps,
  network,
  openEngineMenu,
  openPicker,
  outputOf,
  patient,
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

test('maps are scaled, ordered, filtered and folded by pointer, by keys and by a link', async ({
  page
}) => {
  await open(page, './?backend=wasm&at=Mixed_6c');
  await pressRun(page);
  await expectMapsOf(page, outputOf('Mixed_6c'));
  const panel = maps(page);
  const all = panel.getByRole('listbox', { name: /768 channels$/ });
  const option = all.getByRole('option');

  await test.step('the scale is robust, marks what is above it, and says so', async () => {
    await expect(panel.getByText('top is the 99.5th percentile of the tensor')).toBeVisible();
    await expect(panel.getByText('0.5% above')).toBeVisible();
    await panel.getByText('Order and scale').click();
    await panel.getByRole('combobox', { name: 'Colour scale' }).selectOption('logarithmic');
    await expect(page).toHaveURL(/scale=log(&|$)/);
    await expect(panel.getByText(/logarithmic from [\d.e−]+ up/)).toBeVisible();
    await expect(panel.getByText('0.5% above')).toBeHidden();
    await expect(panel.getByRole('img', { name: /^How often values/ })).toBeVisible();
  });

  await test.step('no silent map is shown or preselected until they are unfolded', async () => {
    await expect(option).toHaveAccessibleName(/^channel \d+ of 768, Branch_\d.*, min/);
    const sentence = await panel.getByText(/\d+ of 768 (is|are) silent on this photo/).innerText();
    const silent = Number(/^\d+|(?<=\s)\d+(?= of)/.exec(sentence)?.[0]);
    await expect(option).toHaveAttribute('aria-setsize', String(768 - silent));
    await panel.getByRole('button', { name: 'Show them' }).press('Enter');
    await expect(option).toHaveAttribute('aria-setsize', '768');
    await expect(option).toHaveAttribute('aria-posinset', String(768 - silent + 1));
    await expect(option).toHaveAccessibleName(/, silent, min 0, max 0,/);
    await panel.getByRole('button', { name: 'Fold them away' }).press('Enter');
    await expect(option).toHaveAttribute('aria-setsize', String(768 - silent));
  });

  await test.step('the strongest come first, and keys follow the order shown', async () => {
    const order = panel.getByRole('combobox', { name: 'Order' });
    await order.focus();
    await page.keyboard.press('ArrowDown');
    await expect(page).toHaveURL(/order=strongest(&|$)/);
    await all.focus();
    const meanOf = async () =>
      Number(/mean ([\d.]+)/.exec((await option.getAttribute('aria-label')) ?? '')?.[1]);
    await page.keyboard.press('Home');
    await expect(option).toHaveAttribute('aria-posinset', '1');
    const first = await meanOf();
    await page.keyboard.press('ArrowRight');
    await expect(option).toHaveAttribute('aria-posinset', '2');
    expect(await meanOf()).toBeLessThanOrEqual(first);
  });

  await test.step('one branch alone, opened and stepped through', async () => {
    const branch = panel.getByRole('group', { name: 'Branch' });
    await branch.getByRole('radio', { name: '1', exact: true }).press(' ');
    await expect(page).toHaveURL(/only=Branch_1(&|$)/);
    await expect(option).toHaveAccessibleName(/Branch_1, index \d+ of 192/);
    await all.focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    for (const key of ['n', 'n', 'n']) {
      await page.keyboard.press(key);
      await expect(panel.getByText(/^Branch_1, index \d+ of 192$/).first()).toBeVisible();
    }
    await page.keyboard.press('p');
  });

  await test.step('over the photo its cells lie where they look', async () => {
    await panel.getByRole('checkbox', { name: 'Over the photo' }).check();
    await expect(panel.getByText(/one stride wide, 16×16 pixels of the photo/)).toBeVisible();
    const values = panel.getByRole('listbox', { name: /^Values of channel/ });
    const [room, cell] = await Promise.all([
      values.boundingBox(),
      values.getByRole('option').boundingBox()
    ]);
    expect((cell?.width ?? 0) / (room?.width ?? 1)).toBeCloseTo(16 / 299, 2);
  });

  await test.step('a channel is gone to by its number, and one that is not there is named', async () => {
    const number = panel.getByRole('spinbutton', { name: 'Go to channel' });
    await number.fill('800');
    await number.press('Enter');
    await expect(panel.getByText('There is no channel 800: they run from 0 to 767.')).toBeVisible();
    await number.fill('300');
    await number.press('Enter');
    await expect(page).toHaveURL(/channel=300(&|$)/);
  });

  await test.step('all of it is in the link', async () => {
    await page.reload();
    await expect(panel.getByRole('combobox', { name: 'Colour scale' })).toHaveValue('log', patient);
    await expect(panel.getByRole('combobox', { name: 'Order' })).toHaveValue('strongest');
    await expect(
      panel.getByRole('group', { name: 'Branch' }).getByRole('radio', { name: '1', exact: true })
    ).toBeChecked();
    await expect(panel.getByRole('listbox', { name: /^Values of channel 300,/ })).toBeVisible();
  });

  await test.step('axe finds nothing', async () => {
    await page.getByRole('button', { name: 'All channels' }).click();
    const { violations } = await new AxeBuilder({ page }).include('section.maps').analyze();
    expect(violations).toEqual([]);
  });
});

test('a pinned map stays beside what the reader walks on to, photo by photo, and in the link', async ({
  page
}) => {
  await open(page, './?backend=wasm&photo=cat&at=Mixed_5d&channel=20');
  await waitUntilDone(page, 'WebAssembly');
  await maps(page).getByRole('button', { name: 'Pin', exact: true }).press('Enter');
  await expect(page).toHaveURL(/pins=Mixed_5d:20@cat(&|$)/);
  const pins = page.getByRole('region', { name: 'Pinned maps' });
  const cat = pins.getByRole('img', { name: 'Map of Mixed_5d · 20, Cat' });
  await expect(cat).toBeVisible();

  const picker = await openPicker(page);
  await picker.getByRole('radio', { name: /^Coffee cup/ }).press(' ');
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/photo=coffee/);
  await maps(page).getByRole('button', { name: 'Pin', exact: true }).press('Enter');
  await expect(pins.getByRole('img')).toHaveCount(2);
  await selectEndPoint(page, 'Mixed_6c');
  await expect(cat).toBeVisible();

  await page.reload();
  await expect(pins.getByRole('img', { name: 'Map of Mixed_5d · 20, Coffee cup' })).toBeVisible(
    patient
  );
  await expect(cat).toBeHidden();
  await pins.getByRole('button', { name: 'Needs a run of: Cat. Run it' }).press('Enter');
  await expect(cat).toBeVisible(patient);
  await expect(pins.getByRole('img')).toHaveCount(2);

  await pins.getByRole('button', { name: 'Unpin Mixed_5d · 20, Cat' }).press('Enter');
  await expect(page).toHaveURL(/pins=Mixed_5d:20@coffee(&|$)/);
  const { violations } = await new AxeBuilder({ page }).include('aside').analyze();
  expect(violations).toEqual([]);
  await pins.getByRole('button', { name: 'Unpin all' }).press('Enter');
  await expect(pins).toBeHidden();
});
