import { costsPerEndPoint, sumCosts } from '../../src/lib/costs';
import { buildNetwork } from '../../src/lib/network';
import { numbers } from '../../src/lib/text/en/numbers';
import { expect, open, test } from './quiet-page';

const network = buildNetwork();

test('height and width are derived separately, with the pixel that VALID leaves over', async ({
  page
}) => {
  await open(page, './?at=Conv2d_1a_3x3&input=300x224');
  const inspector = page.getByRole('region', { name: 'Conv2d_1a_3x3' });
  await expect(inspector.getByRole('math', { name: '⌈(300 − 3 + 1) / 2⌉' })).toBeVisible();
  await expect(inspector.getByRole('math', { name: '⌈(224 − 3 + 1) / 2⌉' })).toBeVisible();
  await expect(
    inspector.getByRole('img', { name: /Left out: 1 pixel at the bottom\./ })
  ).toBeVisible();
  await expect(inspector.getByText('1 px left over at the right')).toBeVisible();
});

test('the drawing of the windows tells where the padding goes', async ({ page }) => {
  await open(page, './?at=Mixed_6b/Branch_1/Conv2d_0b_1x7');
  const inspector = page.getByRole('region', { name: 'Conv2d_0b_1x7' });
  await expect(
    inspector.getByRole('img', {
      name: /the first covers pixels 0 to 3 and 3 of padding.*Padding: 3 at the left, 3 at the right/
    })
  ).toBeVisible();
});

test('the costs of a module are told branch by branch', async ({ page }) => {
  await open(page, './?at=Mixed_6b&facts=costs');
  const costs = page.getByRole('region', { name: 'Mixed_6b' }).getByRole('table');
  const ops = network.ops.filter(({ endPoint }) => endPoint === 'Mixed_6b');
  const ofBranch = sumCosts(ops.filter(({ branch }) => branch === 'Branch_2'));
  const share = numbers.share(ofBranch.multiplyAdds / sumCosts(ops).multiplyAdds);
  await expect(costs.getByRole('row', { name: /^Branch 2/ })).toContainText(
    `${numbers.magnitude(ofBranch.multiplyAdds)} · ${share}`
  );
});

test('a narrow panel in a hall cuts no formula off', async ({ page }) => {
  await page.setViewportSize({ width: 800, height: 600 });
  await open(page, './?at=Mixed_5b/Branch_1/Conv2d_0b_5x5&facts=costs&projector=on');
  const inspector = page.getByRole('region', { name: 'Conv2d_0b_5x5' });
  const formulas = inspector.getByRole('table').getByRole('cell');
  await expect(formulas.first()).toBeVisible();
  const cut = await formulas.evaluateAll((cells) =>
    cells
      .filter((cell) => cell.checkVisibility() && cell.scrollWidth > cell.clientWidth)
      .map((cell) => cell.textContent)
  );
  expect(cut).toEqual([]);
});

test('a cell of the output shows on the photo what it sees, step by step', async ({ page }) => {
  await open(page, './?at=Mixed_5b&photo=cat');
  const inspector = page.getByRole('region', { name: 'Mixed_5b' });
  await inspector.getByText('What one value sees').click();
  await expect(inspector.getByRole('row', { name: 'Branch 3 47×47 8×8' })).toBeVisible();

  await inspector.getByRole('spinbutton', { name: 'Row' }).fill('0');
  await expect(
    inspector.getByRole('img', { name: /sees rows 0–\d+ .* px past the top/ })
  ).toBeVisible();
  await expect(page).toHaveURL(/pixel=0,17/);

  await inspector.getByText('Step by step along the longest path').click();
  await expect(inspector.getByRole('listitem').filter({ hasText: 'MaxPool_5a_3x3' })).toContainText(
    'r = 23 + (3 − 1) × 4'
  );
  await inspector.getByRole('button', { name: 'MaxPool_5a_3x3' }).click();
  await expect(page.getByRole('heading', { name: 'MaxPool_5a_3x3' })).toBeVisible();
});

test('the ribbon tells each end point’s costs and goes with the drawing both ways', async ({
  page
}) => {
  await open(page, './?panel=costs');
  const ribbon = page.getByRole('region', { name: 'Costs per end point' });
  const { endPoints } = costsPerEndPoint(network);
  await expect(ribbon.getByRole('columnheader')).toHaveCount(endPoints.length + 1);
  const { multiplyAdds, shares } = endPoints.find(({ name }) => name === 'Mixed_6b')!;
  await expect(ribbon.getByRole('row', { name: /^Multiply-adds/ })).toContainText(
    `${numbers.magnitude(multiplyAdds)} ${numbers.share(shares.multiplyAdds)}`
  );

  await ribbon.getByRole('button', { name: 'Mixed_6b' }).click();
  await expect(page.getByRole('heading', { name: 'Mixed_6b' })).toBeVisible();
  const spine = page.getByRole('navigation', { name: 'End points' });
  await spine.getByRole('button', { name: /^Mixed_7a/ }).click();
  await expect(ribbon.locator('[aria-current]')).toHaveAccessibleName('Mixed_7a');
});
