import { encodeThumbnail } from '../../src/lib/paint';
import { drawing, expectMapsOf, outputOf, selectEndPoint } from './live-run';
import { expect, type Page } from './quiet-page';
import { saveValues } from './saved-values';

/** Of 256 colours; values on the edge between two may fall to either side. */
const mostColoursApart = 1;

/** The pictures in the drawing show the mean over the channels of what the page saves for the same end points. */
export async function expectThumbnailsOf(page: Page, endPoints: readonly string[]): Promise<void> {
  for (const endPoint of endPoints) {
    const op = outputOf(endPoint);
    await selectEndPoint(page, endPoint);
    await expectMapsOf(page, op);
    const { shape, data } = await saveValues(page, 'all channels');
    const expected = decode(encodeThumbnail(meanOverChannels(shape, data)));
    const shown = decode(await shownThumbnail(page, endPoint));
    expect(shown.length, endPoint).toBe(expected.length);
    const apart = shown.map((byte, i) => Math.abs(byte - expected[i]));
    expect(Math.max(...apart), endPoint).toBeLessThanOrEqual(mostColoursApart);
  }
}

async function shownThumbnail(page: Page, endPoint: string): Promise<string> {
  const picture = drawing(page)
    .getByRole('button', { name: new RegExp(`^${endPoint}\\b`) })
    .first()
    .locator('image')
    .first();
  return (await picture.getAttribute('href')) ?? '';
}

function meanOverChannels([, height, width, channels]: readonly number[], data: Float32Array) {
  const means = Float32Array.from({ length: height * width }, (_, pixel) => {
    const values = data.subarray(pixel * channels, (pixel + 1) * channels);
    return values.reduce((sum, value) => sum + value, 0) / channels;
  });
  return { height, width, data: means };
}

function decode(dataUrl: string): number[] {
  const [, base64] = /^data:image\/bmp;base64,(.+)$/.exec(dataUrl) ?? ['', ''];
  return [...Buffer.from(base64, 'base64')];
}
