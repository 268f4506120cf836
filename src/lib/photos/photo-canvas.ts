import type { ImagePixels, PixelSize } from '../pixels';

/** A white canvas in main memory: a GPU one may filter differently from machine to machine. */
export function openCanvas({ width, height }: PixelSize): CanvasRenderingContext2D {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error(`No 2D canvas of ${width}×${height} pixels could be opened.`);
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, width, height);
  return context;
}

export function readCanvas(context: CanvasRenderingContext2D): ImagePixels {
  const { width, height } = context.canvas;
  return { width, height, data: context.getImageData(0, 0, width, height).data };
}

const probeColour = [200, 100, 50] as const;
const probeTolerance = 8;

/** False where protection against fingerprinting replaces what a page reads from a canvas. */
export function canReadCanvas(): boolean {
  const context = openCanvas({ width: 8, height: 8 });
  context.fillStyle = `rgb(${probeColour.join()})`;
  context.fillRect(0, 0, 8, 8);
  const { data } = readCanvas(context);
  return data.every((value, i) => {
    const expected = i % 4 === 3 ? 255 : probeColour[i % 4];
    return Math.abs(value - expected) <= probeTolerance;
  });
}

/** Sizes `canvas` to the pixels and shows exactly these. */
export function showPixels(canvas: HTMLCanvasElement, { width, height, data }: ImagePixels): void {
  canvas.width = width;
  canvas.height = height;
  const image = new ImageData(data, width, height);
  // In main memory: the first read of a GPU canvas waits for the GPU process, on software WebGL for seconds.
  canvas.getContext('2d', { willReadFrequently: true })?.putImageData(image, 0, 0);
}

/** A PNG data URL of exactly these pixels. */
export function toPreviewUrl(pixels: ImagePixels): string {
  const canvas = document.createElement('canvas');
  showPixels(canvas, pixels);
  return canvas.toDataURL('image/png');
}
