import AxeBuilder from '@axe-core/playwright';
import { buildNetwork, formatShape, outputOpOf } from '../../src/lib/network';
import { expect, open, test, type Page } from './quiet-page';

const settings = (page: Page) => page.getByRole('region', { name: 'Configure the network' });
const drawing = (page: Page) => page.getByRole('group', { name: /^Network, \d+ ops/ });
const shapeOf = (config: Parameters<typeof buildNetwork>[0], endPoint: string) =>
  formatShape(outputOpOf(buildNetwork(config), endPoint)?.outShape ?? []);
const moduleIn = (page: Page, name: string, shape: string) =>
  drawing(page).getByRole('button', {
    name: new RegExp(`^${name} module.*output ${shape.replaceAll('×', ' by ')}`)
  });

test('opens from the footer, and a link keeps it open', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Configure' }).click();
  await expect(settings(page)).toBeVisible();
  await expect(page).toHaveURL(/configure=on/);
  await page.reload();
  await expect(settings(page)).toBeVisible();
});

test('the height alone changes every shape, in the drawing, the inspector and the address', async ({
  page
}) => {
  await open(page, './?configure=on&at=Mixed_6b');
  await settings(page).getByRole('checkbox', { name: 'Square' }).uncheck();
  await settings(page).getByRole('spinbutton', { name: 'Height' }).fill('200');
  const shape = shapeOf({ inputHeight: 200 }, 'Mixed_6b');
  await expect(moduleIn(page, 'Mixed_6b', shape)).toBeAttached();
  await expect(page.getByRole('region', { name: 'Mixed_6b' })).toContainText(shape);
  await expect(page).toHaveURL(/input=200x299/);
  await settings(page).getByRole('button', { name: 'Reset Height to 299 px' }).click();
  await expect(moduleIn(page, 'Mixed_6b', '17×17×768')).toBeAttached();
  await expect(page).not.toHaveURL(/input=/);
});

test('slider, presets and the square switch move both sides', async ({ page }) => {
  await open(page, './?configure=on');
  await settings(page).getByRole('slider', { name: 'Width, slider' }).fill('223');
  await expect(settings(page).getByRole('spinbutton', { name: 'Height' })).toHaveValue('223');
  await settings(page)
    .getByRole('button', { name: /^150 by 150 pixels/ })
    .click();
  const shape = shapeOf({ inputHeight: 150, inputWidth: 150 }, 'Mixed_7c');
  await expect(moduleIn(page, 'Mixed_7c', shape)).toBeAttached();
});

test('depth multiplier, min depth and classes change channels and totals', async ({ page }) => {
  await open(page, './?configure=on');
  await settings(page).getByRole('spinbutton', { name: 'Depth multiplier' }).fill('0.5');
  await settings(page).getByRole('spinbutton', { name: 'Min depth' }).fill('40');
  await settings(page).getByRole('spinbutton', { name: 'Classes' }).fill('10');
  const config = { depthMultiplier: 0.5, minDepth: 40, numClasses: 10 };
  await expect(moduleIn(page, 'Mixed_5b', shapeOf(config, 'Mixed_5b'))).toBeAttached();
  await expect(
    drawing(page).getByRole('button', { name: /^Predictions, softmax, output 10$/ })
  ).toBeAttached();
  await expect(settings(page)).toContainText('by default 27.2 M');
  await expect(settings(page)).toContainText('The weights in use do not fit this network');
  await settings(page).getByRole('button', { name: 'Reset all' }).click();
  await expect(settings(page).getByRole('button', { name: 'Reset all' })).toBeDisabled();
  await expect(settings(page)).not.toContainText('by default');
});

test('another structure is laid out anew', async ({ page }) => {
  await open(page, './?configure=on');
  await settings(page).getByRole('combobox', { name: 'Ends at' }).selectOption('Mixed_6e');
  const cut = buildNetwork({ finalEndPoint: 'Mixed_6e' });
  await expect(drawing(page)).toHaveAccessibleName(`Network, ${cut.ops.length} ops`);
  await settings(page).getByRole('button', { name: 'Reset the final end point' }).click();
  await expect(drawing(page)).toHaveAccessibleName('Network, 132 ops');

  await settings(page).getByRole('checkbox', { name: 'Aux logits' }).uncheck();
  await settings(page).getByRole('checkbox', { name: 'Global pool' }).check();
  await settings(page).getByRole('checkbox', { name: 'Spatial squeeze' }).uncheck();
  const network = buildNetwork({ auxLogits: false, globalPool: true, spatialSqueeze: false });
  await expect(drawing(page)).toHaveAccessibleName(`Network, ${network.ops.length} ops`);
  await expect(drawing(page).getByRole('button', { name: /^global_pool/ })).toBeAttached();
});

test('an impossible input names the op, outlines it, and leads to the smallest that works', async ({
  page
}) => {
  await open(page, './?configure=on');
  await settings(page).getByRole('spinbutton', { name: 'Height' }).fill('60');
  const alert = settings(page).getByRole('alert');
  await expect(alert).toContainText('Mixed_7a/Branch_0/Conv2d_1a_3x3 has a 3×3 window');
  await expect(alert.getByRole('math', { name: '⌈(2 − 3 + 1) / 2⌉' })).toHaveCount(2);
  await expect(alert.getByRole('math', { name: '= 0' })).toHaveCount(2);
  await expect(
    page.locator('[data-id="InceptionV3/Mixed_7a/Branch_0/Conv2d_1a_3x3"]')
  ).toHaveAttribute('data-mark', 'fault');
  await expect(moduleIn(page, 'Mixed_7c', '8×8×2048')).toBeAttached();
  await alert.getByRole('button', { name: 'Use 107×107' }).click();
  await expect(alert).toHaveCount(0);
  const shape = shapeOf({ inputHeight: 107, inputWidth: 107 }, 'Mixed_7c');
  await expect(moduleIn(page, 'Mixed_7c', shape)).toBeAttached();
});

test('an input too small for the auxiliary head alone is offered without that head', async ({
  page
}) => {
  await open(page, './?configure=on&input=75');
  const alert = settings(page).getByRole('alert');
  await alert.getByRole('button', { name: '75×75 without the auxiliary head' }).click();
  await expect(alert).toHaveCount(0);
  const shape = shapeOf({ inputHeight: 75, inputWidth: 75, auxLogits: false }, 'Mixed_7c');
  await expect(moduleIn(page, 'Mixed_7c', shape)).toBeAttached();
});

test('the last good state is one click away', async ({ page }) => {
  await open(page, './?configure=on&input=40x150&at=Mixed_7c');
  const alert = settings(page).getByRole('alert');
  await alert.getByRole('button', { name: 'Back to 299×299' }).click();
  await expect(alert).toHaveCount(0);
  await expect(settings(page).getByRole('spinbutton', { name: 'Height' })).toHaveValue('299');
});

test('a link to a network that cannot be built says so, also with the settings closed', async ({
  page
}) => {
  await open(page, './?input=20');
  const notice = page.getByText('The smallest input that works is 107×107 with the auxiliary head');
  await expect(notice).toBeVisible();
  await expect(moduleIn(page, 'Mixed_7c', '8×8×2048')).toBeAttached();
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await expect(notice).toHaveCount(0);
  await expect(page).not.toHaveURL(/input=/);
});

test('a number outside its range is told at its field and changes nothing', async ({ page }) => {
  await open(page, './?configure=on');
  const field = settings(page).getByRole('spinbutton', { name: 'Height' });
  await field.fill('5000');
  await expect(settings(page).getByRole('alert')).toHaveText('Height goes from 1 to 1024 px.');
  await field.blur();
  await expect(field).toHaveValue('299');
});

test('the settings can be used by keyboard alone, and Back undoes a reset', async ({ page }) => {
  await open(page, './?configure=on&input=150');
  const slider = settings(page).getByRole('slider', { name: 'Height, slider' });
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/input=151x151/);
  await settings(page).getByRole('button', { name: 'Reset all' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).not.toHaveURL(/input=/);
  await page.goBack();
  await expect(settings(page).getByRole('spinbutton', { name: 'Height' })).toHaveValue('151');
});

for (const theme of ['light', 'dark'] as const) {
  test(`settings, fault and panels have no axe violations, ${theme}`, async ({ page }) => {
    await open(page, `./?configure=on&input=60&panel=costs&at=Mixed_6b&theme=${theme}`);
    await expect(page.getByRole('region', { name: 'Costs per end point' })).toBeVisible();
    await expect(settings(page).getByRole('alert')).toBeVisible();
    // The drawing has a test of its own.
    const { violations } = await new AxeBuilder({ page }).exclude('.stage').analyze();
    expect(violations).toEqual([]);
  });
}
