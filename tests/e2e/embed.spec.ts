import { buildNetwork, formatShape, indexOps, isWindowOp, shortScope } from '../../src/lib/network';
import { expect, open, test, type Page } from './quiet-page';

const network = buildNetwork();
const smallestPx = 9;

/** What the bar says of the selection; notices have a status of their own. */
const described = (page: Page) => page.getByRole('status').filter({ hasText: '×' });

/** Heights, in pixels on screen, of the drawing's texts that can be seen. */
function listTextHeights(page: Page): Promise<readonly number[]> {
  return page.locator('svg[role="group"]').evaluate((svg) =>
    [...svg.querySelectorAll('text')]
      .filter((text) => text.getBoundingClientRect().width > 0)
      .map((text) => {
        const scale = text.getScreenCTM()?.a ?? 0;
        return Math.abs(scale) * parseFloat(getComputedStyle(text).fontSize);
      })
  );
}

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });

  test('an embed writes kernel, stride, padding and shape on every branch', async ({ page }) => {
    await page.goto('embed/Mixed_6b');
    const drawing = page.getByRole('group', { name: /^Network/ });
    for (const op of network.ops.filter(({ endPoint }) => endPoint === 'Mixed_6b')) {
      const name = shortScope(op.scope).split('/').at(-1) ?? '';
      if (!isWindowOp(op)) continue;
      await expect(drawing).toContainText(name);
      await expect(drawing).toContainText(formatShape(op.outShape));
    }
    await expect(page.getByRole('link', { name: 'Run it in InceptionScope' })).toBeVisible();
  });
});

for (const name of [
  'Conv2d_3b_1x1',
  'Mixed_5b',
  'Mixed_6b',
  'Mixed_7a',
  'Mixed_7b',
  'AuxLogits',
  'Logits'
]) {
  test(`in a frame of 400 by 300 the texts of ${name} can be read`, async ({ page }) => {
    await page.setViewportSize({ width: 400, height: 300 });
    await page.goto(`embed/${name}`);
    await expect
      .poll(async () => Math.min(...(await listTextHeights(page))))
      .toBeGreaterThanOrEqual(smallestPx);
  });
}

test('a stem that does not fit is scrolled to the op that its text speaks of', async ({ page }) => {
  await page.setViewportSize({ width: 400, height: 300 });
  await page.goto('embed/MaxPool_5a_3x3');
  await expect(described(page)).toContainText('35×35×192');
  await expect(page.getByRole('button', { name: /^MaxPool_5a_3x3/ })).toBeInViewport();
});

test('an op of an embed says what it does, and links to itself', async ({ page }) => {
  await open(page, 'embed/Mixed_6b');
  const scope = 'InceptionV3/Mixed_6b/Branch_1/Conv2d_0b_1x7';
  const op = indexOps(network).get(scope);
  if (op === undefined) throw new Error(`No op named ${scope}.`);
  await page.getByRole('button', { name: /^Conv2d_0b_1x7, branch 2/ }).click();
  await expect(described(page)).toContainText(`1×7 convolution, stride 1, SAME`);
  await expect(described(page)).toContainText(formatShape(op.outShape));
  await expect(page.getByRole('link', { name: 'Run it in InceptionScope' })).toHaveAttribute(
    'href',
    new RegExp(`at=${shortScope(scope)}$`)
  );
});
