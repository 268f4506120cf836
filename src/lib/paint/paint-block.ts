import type { ImagePixels } from '../pixels';

export type PaintContext = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;
export type PixelSource = HTMLCanvasElement | OffscreenCanvas;

/** Canvas pixels; the context's transform applies. */
export interface PaintBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A canvas off the page that holds the block pixel for pixel. */
export function bakeBlock(block: ImagePixels): PixelSource {
  const canvas = createCanvas(block.width, block.height);
  const context = canvas.getContext('2d') as PaintContext | null;
  if (!context) throw new Error(`No 2D context for ${block.width}×${block.height} pixels.`);
  context.putImageData(new ImageData(block.data, block.width, block.height), 0, 0);
  return canvas;
}

function createCanvas(width: number, height: number): PixelSource {
  if (typeof OffscreenCanvas !== 'undefined') return new OffscreenCanvas(width, height);
  const canvas = document.createElement('canvas');
  return Object.assign(canvas, { width, height });
}

/** Draws part of a source into a box: hard pixel edges when it grows, smooth when it shrinks. */
export function paintPixels(
  context: PaintContext,
  source: PixelSource,
  { from, to, isPhoto = false }: { from: PaintBox; to: PaintBox; isPhoto?: boolean }
): void {
  context.imageSmoothingEnabled = isPhoto || to.width < from.width || to.height < from.height;
  context.imageSmoothingQuality = 'medium';
  const area = [from.x, from.y, from.width, from.height] as const;
  context.drawImage(source, ...area, to.x, to.y, to.width, to.height);
}

interface BlockOptions {
  /** The whole canvas unless told. */
  readonly to?: PaintBox;
  /** A photo stays smooth when it grows: its pixels are no values to tell apart. */
  readonly isPhoto?: boolean;
}

/** Draws a whole block. */
export function paintBlock(
  context: PaintContext,
  block: ImagePixels,
  { to = wholeCanvas(context), isPhoto }: BlockOptions = {}
): void {
  const from = { x: 0, y: 0, width: block.width, height: block.height };
  paintPixels(context, bakeBlock(block), { from, to, isPhoto });
}

function wholeCanvas(context: PaintContext): PaintBox {
  return { x: 0, y: 0, width: context.canvas.width, height: context.canvas.height };
}
