import AxeBuilder from '@axe-core/playwright';
import { buildNetwork } from '../../src/lib/network';
import { expect, open, test, type Page } from './quiet-page';

const opener = (page: Page) => page.locator('summary', { hasText: 'What it is for' });
const network = (page: Page) => page.getByRole('group', { name: /^Network/ });

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });

  test('the page of an end point says what it is for, and where that is known from', async ({
    page
  }) => {
    await page.goto('./end-point/Mixed_6b');
    await opener(page).click();
    await expect(page.getByText(/on grids of 12 to 20: this one is 17×17/)).toBeVisible();
    await expect(
      page.getByRole('link', { name: 'The paper, section 3.2', exact: true })
    ).toHaveAttribute('href', 'https://arxiv.org/abs/1512.00567');
  });

  test('so does every other one', async ({ request }) => {
    for (const { name } of buildNetwork().endPoints) {
      const page = await (await request.get(`./end-point/${name}`)).text();
      const part = page.slice(page.indexOf('What it is for'));
      expect(part, name).toMatch(/class="purpose[\s\S]*(The paper, section|From this network)/);
    }
  });
});

test('a branch is told about where one of its ops is selected, and tried without', async ({
  page
}) => {
  await open(page, './?at=Mixed_5b/Branch_1/Conv2d_0b_5x5&facts=purpose');
  await expect(page.getByText('25/9 = 2.78 times a 3×3')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Branch 2' })).toHaveCount(0);
  const trials = page.getByRole('list', { name: 'Try without it: Branch 1' });
  await expect(trials.getByRole('link')).toHaveText([
    'What if: Take Branch_1 out',
    'What if: Replace the 5×5 by two 3×3',
    'Run with and without Branch 1, and compare'
  ]);
  await trials.getByRole('link', { name: 'Replace the 5×5' }).click();
  await expect(page).toHaveURL(/edit=to-3x3@Mixed_5b\/Branch_1\/Conv2d_0b_5x5/);
  await expect(network(page)).toHaveAccessibleName('Network, 133 ops');
  await expect(page.getByRole('region', { name: 'What if' })).toBeVisible();
  await page.goBack();
  await expect(network(page)).toHaveAccessibleName('Network, 132 ops');
});

test('a part that a what-if has made anew gets no sentence that does not fit', async ({ page }) => {
  await open(page, './?at=Mixed_6a&facts=purpose&edit=pool-first@Mixed_6a');
  await expect(page.getByText('Nothing is written here about a part')).toBeVisible();
  await expect(page.getByText('representational bottleneck')).toHaveCount(0);
});

for (const theme of ['light', 'dark']) {
  test(`what a module is for has no axe violations, ${theme}`, async ({ page }) => {
    await open(page, `./?at=Mixed_7b&facts=purpose&theme=${theme}`);
    await expect(page.getByRole('heading', { name: 'Branch 2' })).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).include('aside').analyze();
    expect(violations).toEqual([]);
  });
}
