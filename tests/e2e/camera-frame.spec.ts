import { encodeFrame } from '../../src/lib/camera/encode-frame';
import { expect, open, test } from './quiet-page';

test('the browser reads a frame of the camera as the pixels that it was made of', async ({
  page
}) => {
  await open(page);
  const [width, height] = [5, 3];
  // Opaque, as a camera’s are.
  const data = Uint8ClampedArray.from({ length: width * height * 4 }, (_, i) =>
    i % 4 === 3 ? 255 : (i * 37) % 256
  );
  const blob = encodeFrame({ width, height, data, colorSpace: 'srgb' });
  const file = [...new Uint8Array(await blob.arrayBuffer())];
  const read = await page.evaluate(async (bytes) => {
    const bitmap = await createImageBitmap(
      new Blob([Uint8Array.from(bytes)], { type: 'image/bmp' })
    );
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
    context.drawImage(bitmap, 0, 0);
    return [...context.getImageData(0, 0, bitmap.width, bitmap.height).data];
  }, file);
  expect(read).toEqual([...data]);
});
