/** Whole pixels. */
export interface PixelSize {
  readonly width: number;
  readonly height: number;
}

/** A picture as plain bytes: RGBA, row by row from the top left, alpha not premultiplied, values in sRGB. */
export interface ImagePixels extends PixelSize {
  /** `height` × `width` × 4 bytes. */
  readonly data: Uint8ClampedArray<ArrayBuffer>;
}
