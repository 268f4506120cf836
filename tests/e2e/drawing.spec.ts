import AxeBuilder from '@axe-core/playwright';
import { buildNetwork } from '../../src/lib/network';
import { expect, open, test } from './quiet-page';

const network = buildNetwork();

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });

  test('the first page shows every op of the network', async ({ page }) => {
    await page.goto('./');
    const drawing = page.getByRole('group', { name: 'Network, 132 ops' }).first();
    await expect(drawing).toBeVisible();
    await expect(drawing.getByRole('button', { name: /output/ })).toHaveCount(
      // Every op, the image, and a frame for each module and both heads
      network.ops.length + 1 + 13
    );
  });

  test('the page of an end point tells its shape, its parts and its costs', async ({ page }) => {
    await page.goto('end-point/Mixed_5b');
    await expect(page.getByRole('heading', { name: 'Mixed_5b' })).toBeVisible();
    await expect(page.getByRole('math', { name: '64 + 64 + 96 + 32' })).toBeVisible();
    await page.getByText('What one value sees').click();
    await expect(page.getByRole('row', { name: 'Branch 3 47×47 8×8' })).toBeVisible();
    await expect(page).toHaveTitle(/Mixed_5b/);
  });
});

test('the script takes over the prerendered drawing: no node of it is replaced', async ({
  page
}) => {
  await page.addInitScript(() => {
    const replaced: string[] = [];
    Object.assign(window, { replaced });
    new MutationObserver((records) => {
      for (const node of records.flatMap(({ removedNodes }) => [...removedNodes])) {
        if (!(node instanceof Element)) continue;
        const ids = [node, ...node.querySelectorAll('[data-id]')].map((element) =>
          element.getAttribute('data-id')
        );
        replaced.push(...ids.filter((id) => id !== null));
      }
    }).observe(document, { subtree: true, childList: true });
  });
  await open(page);
  const last = page.getByRole('button', { name: /^Predictions, softmax/ });
  // Pressed tells that the node follows the state, so its layer is alive; layers come to life in order.
  await last.click();
  await expect(last).toHaveAttribute('aria-pressed', 'true');
  expect(await page.evaluate('window.replaced')).toEqual([]);
});

test('a click on a module opens it in the drawing and in the inspector; Escape goes back', async ({
  page
}) => {
  await open(page);
  const drawing = page.getByRole('group', { name: 'Network, 132 ops' });
  await drawing
    .getByRole('button', { name: /^Mixed_6b module/ })
    .click({ position: { x: 40, y: 8 } });
  await expect(page.getByRole('heading', { name: 'Mixed_6b' })).toBeVisible();
  await expect(page.getByText('192 + 192 + 192 + 192').first()).toBeVisible();
  await expect(drawing).toHaveAttribute('data-level', 'module');
  await expect(page).toHaveURL(/at=Mixed_6b/);
  await page.keyboard.press('Escape');
  await expect(drawing).toHaveAttribute('data-level', 'network');
});

test('an op tells formula, padding, products and variable names', async ({ page }) => {
  await open(page, './?at=Mixed_6b/Branch_1/Conv2d_0b_1x7');
  const inspector = page.getByRole('region', { name: 'Conv2d_0b_1x7' });
  await expect(inspector).toContainText('17×17×128');
  await expect(inspector).toContainText('⌈17 / 1⌉');
  await inspector.getByText('Costs', { exact: true }).click();
  await expect(inspector).toContainText('3 px left, 3 px right');
  await expect(inspector).toContainText('17 × 17 × 1 × 7 × 128 × 128');
  await expect(inspector).toContainText('= 33,144,832');
  await expect(inspector).toContainText(
    'InceptionV3/Mixed_6b/Branch_1/Conv2d_0b_1x7/BatchNorm/moving_variance'
  );
});

test('the arrow keys lead from the image to Predictions', async ({ page }) => {
  await open(page);
  const drawing = page.getByRole('group', { name: 'Network, 132 ops' });
  await drawing.getByRole('button', { name: /^Image/ }).focus();
  const heard: string[] = [];
  const focused = () =>
    page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
  for (let step = 0; step < network.ops.length; step++) {
    await page.keyboard.press('ArrowRight');
    heard.push(await focused());
    if (heard.at(-1)?.startsWith('Predictions')) break;
  }
  expect(heard.at(-1)).toMatch(/^Predictions, softmax, output 1000/);
  expect(heard).toContain(
    'Conv2d_1a_3x3, 3 by 3 convolution, stride 2, valid padding, output 149 by 149 by 32'
  );
  const concats = heard.filter((name) => /^concat, .* channels, output/.test(name));
  expect(concats).toHaveLength(11);
});

test('an op is found by name', async ({ page }) => {
  await open(page);
  await page.keyboard.press('/');
  await page.keyboard.type('7c 0d');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Conv2d_0d_3x1' })).toBeVisible();
});

test('the spine jumps to each of the 23 end points', async ({ page }) => {
  await open(page);
  const stops = page.getByRole('navigation', { name: 'End points' }).getByRole('button');
  await expect(stops).toHaveCount(24);
  await stops.nth(1).click();
  for (const { name } of network.endPoints) {
    await expect(page.getByRole('navigation').locator('[aria-current]')).toHaveAccessibleName(
      new RegExp(`^${name}, `)
    );
    await page.keyboard.press('ArrowRight');
  }
});

test('reload and Back keep the place', async ({ page }) => {
  await open(page);
  const stops = page.getByRole('navigation', { name: 'End points' });
  await stops.getByRole('button', { name: /^Mixed_5c/ }).click();
  await stops.getByRole('button', { name: /^Mixed_7a/ }).click();
  await expect(page.getByRole('heading', { name: 'Mixed_7a' })).toBeVisible();
  // It is written once the entry before it has been.
  await expect(page).toHaveURL(/at=Mixed_7a/);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Mixed_7a' })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'Mixed_5c' })).toBeVisible();
});

test('a broken link opens the default with a note', async ({ page }) => {
  await open(page, './?at=constructor&channel=NaN&theme=%E0%A4%A&photo=<script>');
  await expect(page.getByRole('status').filter({ hasText: 'constructor' })).toBeVisible();
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await expect(page.getByText('constructor')).toBeHidden();
});

for (const [view, label] of [
  ['Outline', 'folded'],
  ['Top-down', 'down'],
  ['One column', 'column']
] as const) {
  test(`${view} comes from a precomputed drawing`, async ({ page }) => {
    const workers: string[] = [];
    page.on('worker', (worker) => workers.push(worker.url()));
    await open(page);
    await page.getByRole('button', { name: 'Display' }).click();
    await page.getByRole('radio', { name: view, exact: label === 'column' }).check();
    await expect(page).toHaveURL(new RegExp(`view=${label}`));
    await expect(page.locator(`[data-variant="${label}"]`)).toBeVisible();
    expect(workers).toEqual([]);
  });
}

test('on a phone nothing runs out of the window sideways', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page);
  await expect(page.locator('[data-variant="column"]')).toBeVisible();
  const overflow = () =>
    page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth
    );
  expect(await overflow()).toBe(0);
  await page.getByRole('button', { name: /^Mixed_5b module/ }).click({ position: { x: 30, y: 8 } });
  await expect(page.getByRole('heading', { name: 'Mixed_5b' })).toBeVisible();
  expect(await overflow()).toBe(0);
});

test('on a phone a link to a module scrolls to it in the column, at the column’s own scale', async ({
  page
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, './?at=Mixed_6b');
  await expect(page.locator('[data-variant="column"]')).toBeAttached();
  const module = page.getByRole('button', { name: /^Mixed_6b module/ });
  await expect(module).toBeInViewport();
  await expect.poll(async () => (await module.boundingBox())?.width).toBeLessThanOrEqual(390);
});

test('on a phone the op that is selected stands above the sheet, at the end of the column too', async ({
  page
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page);
  const stops = page.getByRole('navigation', { name: 'End points' });
  const drawing = page.getByRole('group', { name: 'Network, 132 ops' });
  for (const [stop, op] of [
    ['AuxLogits', /^AvgPool_1a_5x5/],
    ['MaxPool_5a_3x3', /^MaxPool_5a_3x3/],
    ['Predictions', /^Predictions, softmax/]
  ] as const) {
    await stops.getByRole('button', { name: stop }).click();
    await expect
      .poll(async () => {
        const sheet = await page.getByRole('complementary').boundingBox();
        const header = await page.getByRole('banner').boundingBox();
        const node = await drawing.getByRole('button', { name: op }).boundingBox();
        if (!sheet || !header || !node) return null;
        return node.y >= header.y + header.height && node.y + node.height <= sheet.y;
      })
      .toBe(true);
  }
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const path of ['./', './?at=Mixed_6b', './?at=Mixed_6b/Branch_1/Conv2d_0b_1x7']) {
    test(`axe finds nothing on ${path} in the ${colorScheme} theme`, async ({ page }) => {
      // Contrast is worked out for some thousand elements
      test.slow();
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await open(page, path);
      const axe = new AxeBuilder({ page });
      // Up close the drawing is the same one; the first path has it whole.
      if (path.includes('at=')) axe.exclude('[data-id]:not([data-id^="Mixed_6b"])');
      const { violations } = await axe.analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`)).toEqual([]);
    });
  }
}
