import { measureCrops, paintCrops, type CropPicture } from '$lib/paint';
import { resolveColour } from '../maps/resolve-colour';
import { encodePng } from '../ui/save-file';

/** Crops as a captioned PNG, in the theme that `host` stands in. */
export function encodeCrops(
  host: HTMLElement,
  crops: readonly CropPicture[],
  words: { readonly title: string; readonly subtitle: string }
): Promise<Blob> {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, measureCrops(crops));
  const context = canvas.getContext('2d');
  if (!context) throw new Error('No 2D context for the picture.');
  paintCrops(context, crops, {
    ...words,
    ink: resolveColour(host, 'var(--ink)'),
    paper: resolveColour(host, 'var(--panel)'),
    accent: resolveColour(host, 'var(--accent)'),
    fontFamily: getComputedStyle(host).fontFamily
  });
  return encodePng(canvas);
}
