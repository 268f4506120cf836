import { readFile } from 'node:fs/promises';
import { openSaveFigure } from './figure-tools';
import { waitUntilDone } from './live-run';
import { expect, open, test, type Page } from './quiet-page';

test.describe.configure({ timeout: 90_000 });

/** A module and its stem on 75×75 pixels, with weights that are drawn. */
const shortRun =
  './?photo=cat&weights=untrained&backend=wasm&input=75&final-end-point=Mixed_5b&at=Mixed_5b&view=rows&theme=light';

/** Ops whose map in the figure has the very pixels of the one on the page. */
function countEqualMaps(page: Page, svg: string): Promise<number> {
  return page.evaluate(async (text) => {
    async function readPixels(href: string | null | undefined): Promise<string> {
      const picture = new Image();
      picture.src = href ?? '';
      await picture.decode();
      const canvas = new OffscreenCanvas(picture.naturalWidth, picture.naturalHeight);
      const context = canvas.getContext('2d');
      context?.drawImage(picture, 0, 0);
      return String(context?.getImageData(0, 0, canvas.width, canvas.height).data);
    }
    // Without its style sheet, which the page's policy would not allow in the page itself.
    const drawn = text.replace(/<style>.*?<\/style>/s, '');
    const figure = new DOMParser().parseFromString(drawn, 'image/svg+xml');
    let count = 0;
    for (const node of figure.querySelectorAll('[data-scope]:has(image)')) {
      const id = CSS.escape(node.getAttribute('data-scope') ?? '');
      const shown = document.querySelector(`[data-id="${id}"] image`);
      const [saved, seen] = await Promise.all(
        [node.querySelector('image'), shown].map((one) => readPixels(one?.getAttribute('href')))
      );
      if (saved === seen) count += 1;
    }
    return count;
  }, svg);
}

test('a module with its maps is saved as the page shows it, and says what they are', async ({
  page
}) => {
  await open(page, shortRun);
  await waitUntilDone(page, 'WebAssembly');
  const dialog = await openSaveFigure(page);
  await expect(dialog.getByRole('checkbox', { name: 'With the maps of the run' })).toBeChecked();
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save SVG' }).click();
  const svg = await readFile(await (await download).path(), 'utf8');

  const pictures = [...svg.matchAll(/<image href="([^"]{0,22})/g)].map(([, start]) => start);
  // Seven convolutions and a pool, and the output once more in the heading.
  expect(pictures).toEqual(Array.from({ length: 9 }, () => 'data:image/png;base64,'));
  expect(svg).toContain('on “Cat”');
  expect(svg).toMatch(/Weights: Untrained\./);
  expect(svg).toContain('UNTRAINED: dashed boxes');

  expect(await countEqualMaps(page, svg)).toBe(8);
});
