import type { Page } from './quiet-page';
import type { ConvolutionCase } from './engine-page/compare-convolutions';
import { buildEnginePage, openEnginePage, type PageFiles } from './engine-page/open-engine-page';
import { expect, test } from './quiet-page';
import { useSoftwareWebgl } from './software-webgl';

useSoftwareWebgl();

let files: PageFiles;
test.beforeAll(async () => {
  files = await buildEnginePage();
});

async function compare(page: Page, wanted: ConvolutionCase) {
  await openEnginePage(page, files);
  await page.evaluate(() => window.enginePage.start({ config: {} }));
  return page.evaluate((it) => window.enginePage.compareConvolutions(it), wanted);
}

const oddChannels = { depthMultiplier: 0.3, minDepth: 5, numClasses: 7 } as const;
const small = {
  depthMultiplier: 0.25,
  auxLogits: false,
  inputHeight: 107,
  inputWidth: 90
} as const;

const cases: readonly (ConvolutionCase & { readonly title: string })[] = [
  { title: 'of the stem, in parts', config: { finalEndPoint: 'Conv2d_4a_3x3' } },
  { title: 'of odd channels', config: { ...oddChannels, inputHeight: 139, inputWidth: 140 } },
  {
    title: 'of single pixels',
    config: { ...oddChannels, inputHeight: 75, inputWidth: 75, auxLogits: false }
  },
  {
    title: 'of even and large kernels and wide strides',
    config: small,
    edits: [
      { kind: 'set', at: 'Conv2d_2b_3x3', kernel: [4, 2] },
      { kind: 'set', at: 'Conv2d_3b_1x1', stride: 2 },
      { kind: 'set', at: 'Mixed_5b/Branch_1/Conv2d_0b_5x5', kernel: [7, 6] },
      { kind: 'set', at: 'Conv2d_1a_3x3', stride: 1, padding: 'SAME' }
    ]
  }
];

for (const { title, ...wanted } of cases) {
  test(`convolutions on WebGL ${title} give what tfjs’ own give`, async ({ page }) => {
    const convolutions = await compare(page, wanted);
    expect(convolutions.length).toBeGreaterThan(0);
    for (const { scope, isOurs, difference } of convolutions) {
      expect(isOurs, scope).toBe(true);
      expect(difference, scope).toBeLessThan(1e-6);
    }
  });
}

test('convolutions that a device’s textures are too small for are left to tfjs', async ({
  page
}) => {
  const config = { depthMultiplier: 0.25, inputHeight: 139, inputWidth: 139 };
  const convolutions = await compare(page, { config, mostTexels: 500 });
  expect(convolutions.some(({ isOurs }) => isOurs)).toBe(true);
  expect(convolutions.some(({ isOurs }) => !isOurs)).toBe(true);
  for (const { scope, difference } of convolutions) expect(difference, scope).toBeLessThan(1e-6);
});
