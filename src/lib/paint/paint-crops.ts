import type { ImagePixels } from '../pixels';
import { bakeBlock, paintPixels, type PaintBox, type PaintContext } from './paint-block';

/** A field of a photo; boxes in image pixels, which may lie outside the image. */
export interface CropPicture {
  readonly image: ImagePixels;
  /** What is shown. */
  readonly view: PaintBox;
  /** The field: hatched where it lies outside the image. */
  readonly field: PaintBox;
  /** A part to be outlined; null for none. */
  readonly middle: PaintBox | null;
  /** Under the crop, one below the other. */
  readonly lines: readonly string[];
}

export interface CropCaption {
  readonly title: string;
  readonly subtitle: string;
  readonly ink: string;
  readonly paper: string;
  readonly accent: string;
  readonly fontFamily: string;
}

const columns = 3;
const side = 280;
const gap = 20;
const margin = 28;
const captionHeight = 84;
const lineHeight = 22;

/** Size of the picture in pixels. */
export function measureCrops(crops: readonly CropPicture[]): { width: number; height: number } {
  const rows = Math.ceil(crops.length / columns);
  return {
    width: 2 * margin + columns * side + (columns - 1) * gap,
    height: margin + captionHeight + rows * cellHeight(crops)
  };
}

/** Crops in rows of three under a title, each with its lines: a picture for a slide. */
export function paintCrops(
  context: PaintContext,
  crops: readonly CropPicture[],
  caption: CropCaption
): void {
  const { width, height } = measureCrops(crops);
  context.fillStyle = caption.paper;
  context.fillRect(0, 0, width, height);
  context.fillStyle = caption.ink;
  context.textBaseline = 'alphabetic';
  context.font = `600 26px ${caption.fontFamily}`;
  context.fillText(caption.title, margin, margin + 24, width - 2 * margin);
  context.font = `17px ${caption.fontFamily}`;
  context.fillText(caption.subtitle, margin, margin + 54, width - 2 * margin);
  for (const [index, crop] of crops.entries()) {
    const x = margin + (index % columns) * (side + gap);
    const y = margin + captionHeight + Math.floor(index / columns) * cellHeight(crops);
    paintCrop(context, crop, { x, y, caption });
  }
}

function cellHeight(crops: readonly CropPicture[]): number {
  const lines = Math.max(0, ...crops.map((crop) => crop.lines.length));
  return side + lines * lineHeight + gap;
}

interface CropSpot {
  readonly x: number;
  readonly y: number;
  readonly caption: CropCaption;
}

function paintCrop(context: PaintContext, crop: CropPicture, { x, y, caption }: CropSpot): void {
  const { view, field, image, middle } = crop;
  const scale = side / Math.max(view.width, view.height);
  context.save();
  context.translate(x, y);
  context.beginPath();
  context.rect(0, 0, view.width * scale, view.height * scale);
  context.clip();
  const place = (box: PaintBox): PaintBox => ({
    x: (box.x - view.x) * scale,
    y: (box.y - view.y) * scale,
    width: box.width * scale,
    height: box.height * scale
  });
  hatch(context, place(field), caption.ink);
  const whole = { x: 0, y: 0, width: image.width, height: image.height };
  paintPixels(context, bakeBlock(image), { from: whole, to: place(whole), isPhoto: true });
  if (middle !== null) outline(context, place(middle), caption);
  context.restore();

  context.fillStyle = caption.ink;
  for (const [index, line] of crop.lines.entries()) {
    context.font = `${index === 0 ? '600 ' : ''}16px ${caption.fontFamily}`;
    context.fillText(line, x, y + side + (index + 0.8) * lineHeight, side);
  }
}

const hatchGap = 9;

function hatch(context: PaintContext, box: PaintBox, ink: string): void {
  context.save();
  context.beginPath();
  context.rect(box.x, box.y, box.width, box.height);
  context.clip();
  context.strokeStyle = ink;
  context.globalAlpha = 0.4;
  context.lineWidth = 1.5;
  context.beginPath();
  for (let x = -side; x < side; x += hatchGap) {
    context.moveTo(x, side);
    context.lineTo(x + side, 0);
  }
  context.stroke();
  context.restore();
}

function outline(context: PaintContext, box: PaintBox, { paper, accent }: CropCaption): void {
  for (const [colour, width] of [
    [paper, 5],
    [accent, 2.5]
  ] as const) {
    context.strokeStyle = colour;
    context.lineWidth = width;
    context.strokeRect(box.x, box.y, box.width, box.height);
  }
}
