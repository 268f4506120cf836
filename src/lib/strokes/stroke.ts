/** A point of a stroke, as a share of the slide's width and height: it stays over what it marks when the window changes. */
export interface StrokePoint {
  readonly x: number;
  readonly y: number;
}

export type Stroke = readonly StrokePoint[];

/** Of the slide on screen, in pixels. */
export interface SlideSize {
  readonly width: number;
  readonly height: number;
}

/** Between two points, in pixels on a slide of this size. */
export function distanceBetween(a: StrokePoint, b: StrokePoint, size: SlideSize): number {
  return Math.hypot((a.x - b.x) * size.width, (a.y - b.y) * size.height);
}
