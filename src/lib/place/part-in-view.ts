/**
 * What a window shows of the drawing, as shares of the drawing's own width and height: the centre, and how much of the
 * width is seen. The same part fills windows of any size.
 */
export interface PartInView {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

const digits = 4;
const share = String.raw`-?\d(?:\.\d{1,${digits}})?`;
const pattern = new RegExp(`^(${share}),(${share}),(${share})$`);
/** The drawing can be pushed a little beyond its own edge. */
const overscroll = 0.5;
const smallestWidth = 0.005;
/** Of a window's share of the height to its share of the width, at most: long drawings in tall windows. */
const tallest = 20;

/** Reads `x,y,width`; undefined where that is no part of a drawing, or lies beside it. */
export function parsePart(text: string): PartInView | undefined {
  const match = pattern.exec(text);
  if (match === null) return undefined;
  const [x, y, width] = match.slice(1).map(Number);
  const isSeen = overlaps(x, width) && overlaps(y, width * tallest);
  return isSeen && width >= smallestWidth ? { x, y, width } : undefined;
}

/** Whether a stretch of this length around a centre shows anything between 0 and 1. */
function overlaps(centre: number, length: number): boolean {
  const slack = Math.min(overscroll, length / 2);
  return centre > -slack && centre < 1 + slack;
}

/** The text that `parsePart` reads back, to a ten-thousandth of the drawing. */
export function formatPart(part: PartInView): string {
  return [part.x, part.y, part.width].map((value) => String(roundShare(value))).join(',');
}

/** Equal as far as a link tells them apart. */
export function isSamePart(one: PartInView | null, other: PartInView | null): boolean {
  if (one === null || other === null) return one === other;
  return formatPart(one) === formatPart(other);
}

/** To the digits that a link carries, so that a place and the link to it are the same. */
export function roundPart({ x, y, width }: PartInView): PartInView {
  return { x: roundShare(x), y: roundShare(y), width: roundShare(width) };
}

function roundShare(value: number): number {
  // Adding nought turns -0 into 0.
  return Number(value.toFixed(digits)) + 0;
}
