import { paintThumbnail } from '$lib/paint';
import type { OpResult } from '$lib/inference/engine';

/** Larger maps are shrunk: a node shows no more pixels than this, even up close. */
const longestSide = 72;
let canvas: HTMLCanvasElement | null = null;

/** A result as a small picture for an `<image>`: a PNG data URL. Runs in the browser only. */
export function encodeThumbnail({ thumbnail }: OpResult): string {
  canvas ??= document.createElement('canvas');
  canvas.width = Math.min(thumbnail.width, longestSide);
  canvas.height = Math.min(thumbnail.height, longestSide);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) return '';
  paintThumbnail(context, thumbnail);
  return canvas.toDataURL();
}
