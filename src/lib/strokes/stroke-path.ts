import type { SlideSize, Stroke } from './stroke';

/**
 * The `d` of a stroke in pixels of a slide of this size: straight from point to point, as the hand went, so that a corner
 * stays one. One point alone is a dot, which a round line cap draws.
 */
export function strokePath(stroke: Stroke, { width, height }: SlideSize): string {
  const [first, ...rest] = stroke.map(({ x, y }) => `${round(x * width)} ${round(y * height)}`);
  return [`M${first}`, ...(rest.length === 0 ? [first] : rest)].join('L');
}

/** A tenth of a pixel is finer than any line here. */
function round(value: number): number {
  return Math.round(value * 10) / 10;
}
