import AxeBuilder from '@axe-core/playwright';
import { expectMapsOf, maps, outputOf, patient } from './live-run';
import { expect, open, test, type Locator, type Page } from './quiet-page';
import { favourite, serveTrainedHead } from './trained-head';

const probe = (page: Page): Locator => page.getByRole('region', { name: 'Classes', exact: true });
const table = (page: Page, name: string | RegExp): Locator =>
  probe(page).getByRole('table', { name });
const top = /^The 5 (most probable|largest) of 1,000 classes$/;

async function openClasses(page: Page, query = '', at = 'Predictions'): Promise<void> {
  await open(page, `./?photo=cat&backend=wasm&at=${at}&probe=classes${query}`);
  await expectMapsOf(page, outputOf(at));
  await expect(table(page, top)).toBeVisible(patient);
}

/** Of the row of that class, or of that part of the sum. */
async function numberIn(row: Locator, column: number): Promise<number> {
  const text = (await row.getByRole('cell').nth(column).textContent()) ?? '';
  return Number(text.trim().replace('−', '-').replace('%', ''));
}

test('a trained head gives names, a map whose sum is the logit, and the classes of a cell; the address keeps the class', async ({
  page
}) => {
  await serveTrainedHead(page);
  await openClasses(page);
  // The auxiliary head, beside it in the drawing, keeps its marks.
  await expect(page.getByRole('complementary').getByText('UNTRAINED')).toHaveCount(0);
  const highest = maps(page)
    .getByRole('list', { name: /^Highest/i })
    .getByRole('listitem');
  await expect(highest.first()).toContainText(`tabby Class ${favourite}`);
  const first = table(page, top).getByRole('row').nth(1);
  await expect(first.getByRole('rowheader')).toContainText(`tabby class ${favourite} · n02123045`);
  await expect(first.getByText('tabby')).toHaveAttribute('lang', 'en');
  const logit = await numberIn(first, 2);
  await expect(probe(page).getByText(/^Mean of 64 cells/)).toContainText(`= ${logit.toFixed(2)}.`);
  await expect(probe(page).getByText(/^The network’s own/)).toContainText(
    /no difference|is rounding/
  );
  const parts = table(page, 'By branch').getByRole('row');
  let sum = 0;
  for (let branch = 1; branch <= 4; branch++) sum += await numberIn(parts.nth(branch), 2);
  expect(sum).toBeCloseTo(await numberIn(parts.nth(5), 0), 2);

  // Found by name, chosen by key; what has the focus is shown in passing.
  await probe(page).getByRole('searchbox', { name: 'Find a class' }).fill('espresso');
  const found = table(page, /^2 classes/);
  await expect(found.getByRole('rowheader')).toContainText(['espresso', 'espresso maker']);
  const espresso = found.getByRole('button', { name: 'espresso', exact: true });
  await espresso.focus();
  await expect(probe(page).getByRole('heading')).toContainText('class 967');
  await expect(page).not.toHaveURL(/class=/);
  await espresso.press('Enter');
  await expect(page).toHaveURL(/class=967/);
  await found
    .getByRole('button', { name: `Compare with class ${favourite}` })
    .or(table(page, top).getByRole('button', { name: `Compare with class ${favourite}` }))
    .first()
    .press('Enter');
  await expect(page).toHaveURL(/class=967,281/);
  const compared = probe(page).getByText(/^Logit of class 967 minus logit of class 281/);
  await expect(compared).toContainText('times as probable as class 967');
  await page.reload();
  await expect(compared).toBeVisible(patient);
  await expect(probe(page).getByRole('listbox')).toHaveAccessibleName(
    'Map of class 967 against class 281, over the photo'
  );

  // The other way round: a cell is asked by keys for its classes.
  const map = probe(page).getByRole('listbox');
  await map.focus();
  await map.press('Home');
  const corner = table(page, 'What rises at row 0, column 0');
  for (const one of ['967', '281']) await expect(corner).toContainText(`class ${one}`);
  await map.press('ArrowRight');
  await expect(page).toHaveURL(/class=967,281&cell=0,1/);
  const there = table(page, 'What rises at row 0, column 1');
  const best = there.getByRole('rowheader').first();
  const value = await numberIn(there.getByRole('row').nth(1), 0);
  await probe(page).getByRole('button', { name: 'End the comparison' }).click();
  await best.getByRole('button').click();
  await expect(probe(page).getByText(/^\S+ at row 0, column 1$/)).toContainText(`${value}`);

  const { violations } = await new AxeBuilder({ page })
    .include('section[aria-label="Classes"]')
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`)).toEqual([]);
});

test('an untrained head has numbers and the mark, and no names; its channels are a click away, and its occlusion stands beside', async ({
  page
}) => {
  await openClasses(page, '&class=281');
  await expect(probe(page)).toContainText('UNTRAINED This is no prediction');
  const tabs = page.getByRole('group', { name: 'Ask these maps' });
  const isBelowReadout = (element: HTMLElement) => {
    const { left, top } = element.getBoundingClientRect();
    return document.elementFromPoint(left + 20, top - 6)?.closest('.readout') !== null;
  };
  // Scrolled to, what is asked begins right below the line that stays.
  await expect.poll(() => tabs.evaluate(isBelowReadout)).toBe(true);
  await expect(table(page, top).getByRole('rowheader').first()).toHaveText(/^Class \d+\s*$/);
  await expect(probe(page)).not.toContainText('tabby');
  await probe(page).getByRole('searchbox').fill('tabby');
  await expect(probe(page).getByText('No class is called so.')).toBeVisible();
  await expect(probe(page).getByText(/^Mean of 64 cells/)).toBeVisible();
  await expect(probe(page).getByText(/^The network’s own/)).toContainText(
    /no difference|is rounding/
  );
  await probe(page).getByText('What the logit of class 281 needs').click();
  const occlusion = probe(page).getByRole('region', {
    name: 'What channel 281 needs of the photo'
  });
  await occlusion.getByRole('button', { name: 'Measure', exact: true }).click();
  await expect(occlusion.getByText(/^[1-9]\d* of \d+ places$/).first()).toBeVisible(patient);
  await occlusion.getByRole('button', { name: 'Cancel' }).click();
  await expect(occlusion).toContainText('What was measured so far stays');
  const channel = table(page, 'Strongest channels').getByRole('button').first();
  const name = (await channel.textContent())?.trim() ?? '';
  await channel.click();
  await expect(page).toHaveURL(new RegExp(`at=Mixed_7c&channel=${/\d+/.exec(name)?.[0]}(&|$)`));
  await expect(maps(page)).toContainText(name, patient);
});

test('the auxiliary head has logits and no map, which is said; a class that is not there is told of', async ({
  page
}) => {
  await openClasses(page, '&class=1000', 'AuxLogits');
  await expect(
    page.getByText(/The link’s class “1000” is not a class of this network/)
  ).toBeVisible();
  await expect(probe(page).getByText(/^There is no exact map for this head/)).toBeVisible();
  await expect(probe(page).getByRole('listbox')).toHaveCount(0);
});

test('in a hall a class that is compared leaves the inspector where it is, and a pointer at rest shows no other', async ({
  page
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await serveTrainedHead(page);
  await openClasses(page, '&projector=on');
  const row = table(page, top).getByRole('row').nth(5);
  const compare = row.getByRole('button', { name: /^Compare with class/ });
  const other = (await compare.getAttribute('aria-label'))?.match(/\d+$/)?.[0] ?? '';
  await compare.click();
  await expect(page).toHaveURL(new RegExp(`class=${favourite},${other}&`));
  await expect(probe(page).getByText(/^Logit of class/)).toBeAttached();
  await expect(probe(page).getByRole('heading').first()).toContainText(
    `class ${favourite} against class ${other}`
  );
  await expect(compare).toBeInViewport();
  // A link to the two is about their map.
  await page.reload();
  await expect(probe(page).getByText(/^Logit of class/)).toBeInViewport({ ...patient, ratio: 1 });
  await expect(probe(page).getByRole('listbox')).toBeInViewport({ ratio: 0.5 });
});
