import type { FigureMap } from '$lib/figures';
import type { OpResult } from '$lib/inference/engine';
import { encodeThumbnail } from '$lib/paint';

/** Pixels: as large as a figure of the whole network shows the photo on a page of paper. */
const photoSide = 240;

/** The maps of a run as the drawing shows them, each as a PNG. */
export async function encodeMaps(
  results: Iterable<OpResult>
): Promise<ReadonlyMap<string, FigureMap>> {
  const maps = new Map<string, FigureMap>();
  for (const { scope, thumbnail, isUntrained } of results) {
    const picture = await loadPicture(encodeThumbnail(thumbnail));
    const { naturalWidth: width, naturalHeight: height } = picture;
    maps.set(scope, {
      href: toPng(picture, { width, height }),
      width: thumbnail.width,
      height: thumbnail.height,
      isUntrained
    });
  }
  return maps;
}

/** The photo as it stands in the image's place. */
export async function encodePhoto(url: string): Promise<string> {
  const picture = await loadPicture(url);
  const { naturalWidth, naturalHeight } = picture;
  const scale = Math.min(1, photoSide / Math.max(naturalWidth, naturalHeight));
  return toPng(picture, {
    width: Math.max(1, Math.round(naturalWidth * scale)),
    height: Math.max(1, Math.round(naturalHeight * scale))
  });
}

export async function loadPicture(url: string): Promise<HTMLImageElement> {
  const picture = new Image();
  picture.src = url;
  await picture.decode();
  return picture;
}

function toPng(picture: HTMLImageElement, size: { width: number; height: number }): string {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, size);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('No 2D context for a map.');
  context.drawImage(picture, 0, 0, size.width, size.height);
  return canvas.toDataURL('image/png');
}
