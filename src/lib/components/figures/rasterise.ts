import { encodePng } from '../ui/save-file';
import { loadPicture } from './encode-maps';

/** Widths in pixels that a PNG may have: an icon, and a poster. */
export const pngWidths = { min: 100, max: 8000 };

/** A figure as a PNG, so many pixels wide. Rejects where the browser has no memory for it. */
export async function rasterise(svg: string, width: number): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const picture = await loadPicture(url);
    const canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = Math.round((width * picture.naturalHeight) / picture.naturalWidth);
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('No 2D context for the figure.');
    context.drawImage(picture, 0, 0, canvas.width, canvas.height);
    return await encodePng(canvas);
  } finally {
    URL.revokeObjectURL(url);
  }
}
