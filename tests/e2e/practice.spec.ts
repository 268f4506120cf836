import AxeBuilder from '@axe-core/playwright';
import { buildNetwork, indexOps, shortScope } from '../../src/lib/network';
import { defaultWorksheet, drawQuestion, makeWorksheet, rightAnswer } from '../../src/lib/practice';
import { practice as text } from '../../src/lib/text/en/practice';
import { expect, open, test, type Page } from './quiet-page';

const network = buildNetwork();
const practice = './?panel=practice&practice=';

function answerOf(question: ReturnType<typeof drawQuestion>): string {
  const op = indexOps(network).get(question.scope);
  if (op === undefined) throw new Error(`No op named ${question.scope}.`);
  return text.formatAnswer(question.measure, rightAnswer(op, question.measure));
}

const panel = (page: Page) => page.getByRole('region', { name: 'Practice' });

test('a right answer is confirmed, counted and derived', async ({ page }) => {
  await open(page, `${practice}shape-42`);
  const question = drawQuestion(network, { seed: 42, measure: 'shape' });
  const round = panel(page);
  await expect(round.getByRole('heading', { name: shortScope(question.scope) })).toBeVisible();
  await round.getByRole('textbox', { name: /^Output/ }).fill(answerOf(question));
  await page.keyboard.press('Enter');
  await expect(round.getByRole('status')).toContainText('Right.');
  await expect(round.getByRole('region', { name: 'Answer' })).toContainText(answerOf(question));
  await expect(round).toContainText('1 of 1 right at the first try.');
  await round.getByRole('button', { name: 'Close Practice' }).click();
  await page.getByRole('button', { name: 'Practice', exact: true }).click();
  await expect(round, 'closing the panel keeps the tally').toContainText('1 of 1 right');
});

test('a wrong answer names its slip, and the answer waits until it is asked for', async ({
  page
}) => {
  await open(page, `${practice}shape-at&at=Mixed_6b/Branch_1/Conv2d_0b_1x7`);
  const round = panel(page);
  await round.getByRole('textbox').fill('17 x 11 x 128');
  await round.getByRole('button', { name: 'Check' }).click();
  await expect(round.getByRole('status')).toContainText('leaves out the padding');
  await expect(round.getByRole('region', { name: 'Answer' })).toBeHidden();
  await round.getByRole('button', { name: /Show the answer/ }).click();
  await expect(round.getByRole('region', { name: 'Answer' })).toBeFocused();
  await expect(round.getByRole('region', { name: 'Answer' })).toContainText('17×17×128');
  await expect(round).toContainText('0 of 1 right at the first try.');
});

test('the op in question is brought into view and marked, its output hidden until the answer', async ({
  page
}) => {
  await open(page, `${practice}shape-9&at=Mixed_5b`);
  const { scope } = drawQuestion(network, { seed: 9, measure: 'shape' });
  await panel(page).getByRole('button', { name: 'Another question' }).click();
  await expect(page).toHaveURL(/practice=shape-10/);
  await expect(page).not.toHaveURL(/at=/);
  const asked = drawQuestion(network, { seed: 10, measure: 'shape' });
  expect(asked.scope).not.toBe(scope);
  const node = page.locator(`[data-id="${asked.scope}"]`);
  await expect(node).toHaveAttribute('data-mark', 'hidden');
  await expect(node.locator('.ring')).toBeVisible();
  await expect(node).toHaveAccessibleName(/output hidden while you are asked for it/);
  // The drawing has come closer: as a part of the whole network the op is some 20 pixels high.
  await expect.poll(async () => (await node.boundingBox())?.height).toBeGreaterThan(35);
  await expect(node).toBeInViewport({ ratio: 1 });
});

test('on a phone the op in question is in sight above the panel from the start', async ({
  page
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, './?panel=practice');
  await expect(panel(page).getByRole('button', { name: 'Check' })).toBeVisible();
  const node = page.locator('[data-mark="hidden"]').filter({ has: page.locator('.ring') });
  await expect(node).toBeInViewport({ ratio: 1 });
});

test('choosing what to ask for keeps the selected op, which can still be asked about', async ({
  page
}) => {
  await open(page, './?panel=practice&at=Mixed_6b/Branch_1/Conv2d_0b_1x7');
  const round = panel(page);
  await round.getByRole('radio', { name: 'Parameters' }).check();
  await expect(page).toHaveURL(/practice=parameters-/);
  await expect(page).toHaveURL(/at=Mixed_6b/);
  await round.getByRole('button', { name: 'Ask about the selected op' }).click();
  await expect(round.getByRole('heading', { level: 3 })).toContainText('Conv2d_0b_1x7');
});

test('too few numbers are no answer yet', async ({ page }) => {
  await open(page, `${practice}shape-42`);
  const round = panel(page);
  await round.getByRole('textbox').fill('10');
  await page.keyboard.press('Enter');
  await expect(round.getByRole('status')).toContainText('three numbers');
  await expect(round).toContainText('Nothing answered yet.');
});

test('what cannot be read is no answer', async ({ page }) => {
  await open(page, `${practice}parameters-at&at=Mixed_5b/Branch_1/Conv2d_0b_5x5`);
  const round = panel(page);
  await round.getByRole('textbox').fill('a lot');
  await page.keyboard.press('Enter');
  await expect(round.getByRole('status')).toContainText('not a whole number');
  await expect(round).toContainText('Nothing answered yet.');
  await round.getByRole('textbox').fill('5x5x48x64 + 3x64');
  await page.keyboard.press('Enter');
  await expect(round.getByRole('status')).toContainText('Right.');
});

test('another question has a link of its own, and its field has the focus', async ({ page }) => {
  await open(page, `${practice}receptive-field-7`);
  const round = panel(page);
  const first = await round.getByRole('heading', { level: 3 }).textContent();
  await round.getByRole('button', { name: 'Another question' }).click();
  await expect(page).toHaveURL(/practice=receptive-field-(?!7\b)\d+/);
  await expect(round.getByRole('heading', { level: 3 })).not.toHaveText(first ?? '');
  await expect(round.getByRole('textbox')).toBeFocused();
  const second = await round.getByRole('heading', { level: 3 }).textContent();
  await page.reload();
  await expect(round.getByRole('heading', { level: 3 })).toHaveText(second ?? '');
});

test('the keyboard alone goes through a round', async ({ page }) => {
  await open(page, `${practice}shape-42`);
  const round = panel(page);
  await round.getByRole('textbox').focus();
  await page.keyboard.type('1x1x1');
  await page.keyboard.press('Tab');
  await expect(round.getByRole('button', { name: 'Check' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(round.getByRole('status')).toContainText('Not right.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(round.getByRole('region', { name: 'Answer' })).toBeFocused();
});

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });

  test('the worksheet shows the sheet of the default seed', async ({ page }) => {
    await page.goto('worksheet');
    for (const { number, name } of makeWorksheet(network, defaultWorksheet)) {
      await expect(page.getByRole('heading', { name: `${number}. ${name}` })).toBeVisible();
    }
    await expect(page.getByRole('button', { name: 'Print' })).toBeDisabled();
  });
});

test('a worksheet link holds its questions, its answers and the rest of the query', async ({
  page
}) => {
  await open(page, './worksheet?seed=7&measure=shape&count=5&theme=dark');
  const sheet = makeWorksheet(network, { seed: 7, measure: 'shape', count: 5 });
  await expect(page.getByRole('heading', { level: 3 })).toHaveText(
    sheet.map(({ number, name }) => `${number}. ${name}`)
  );
  for (const { name, question } of sheet) {
    const row = page.getByRole('row').filter({ has: page.getByText(name, { exact: true }) });
    await expect(row).toContainText(answerOf(question));
  }
  await page.getByRole('spinbutton', { name: 'Seed' }).fill('8');
  await page.getByRole('button', { name: 'Make the sheet' }).click();
  await expect(page).toHaveURL(/worksheet\?(?=.*seed=8)(?=.*theme=dark)/);
  await expect(page.getByRole('main')).toContainText('seed 8');
});

test('a broken worksheet link opens the default with a note', async ({ page }) => {
  await open(page, './worksheet?seed=many&count=999');
  await expect(page.getByRole('status')).toContainText('many');
  await expect(page.getByRole('heading', { level: 3 })).toHaveCount(defaultWorksheet.count);
});

test('on paper the sheet is black on white, without controls, with the answers on a page of their own', async ({
  page
}) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await open(page, './worksheet');
  await expect(page.getByRole('button', { name: 'Print' })).toBeHidden();
  await expect(page.getByRole('link', { name: 'InceptionScope' })).toBeHidden();
  const colours = await page.evaluate(() => {
    const { backgroundColor, color } = getComputedStyle(document.body);
    return { backgroundColor, color };
  });
  expect(colours).toEqual({ backgroundColor: 'rgb(255, 255, 255)', color: 'rgb(0, 0, 0)' });
  const answers = page.getByRole('region', { name: 'Answers' });
  await expect(answers).toHaveCSS('break-before', 'page');
  for (const format of ['A4', 'Letter']) {
    const pdf = await page.pdf({ format, preferCSSPageSize: true });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(3);
  }
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const path of ['./worksheet', `${practice}parameters-42`]) {
    test(`axe finds nothing on ${path} in the ${colorScheme} theme`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await open(page, path);
      // The drawing has a test of its own.
      const { violations } = await new AxeBuilder({ page }).exclude('.stage').analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`)).toEqual([]);
    });
  }
}
