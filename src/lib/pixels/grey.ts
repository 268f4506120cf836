import type { ImagePixels } from './image-pixels';

/** The picture in grey (Rec. 709 luma of the stored values). Alpha becomes 255. */
export function greyPixels({ width, height, data: colours }: ImagePixels): ImagePixels {
  const data = new Uint8ClampedArray(colours.length);
  for (let at = 0; at < colours.length; at += 4) {
    const grey = 0.2126 * colours[at] + 0.7152 * colours[at + 1] + 0.0722 * colours[at + 2];
    data.fill(grey, at, at + 3);
    data[at + 3] = 255;
  }
  return { width, height, data };
}
