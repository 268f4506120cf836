import { distanceBetween, type SlideSize, type Stroke, type StrokePoint } from './stroke';

/**
 * The stroke with as few of its points as keep every other one within `tolerance` pixels of the line through them
 * (Douglas and Peucker 1973). Its ends stay.
 */
export function simplifyStroke(stroke: Stroke, size: SlideSize, tolerance: number): Stroke {
  const kept = new Set([0, stroke.length - 1]);
  // A list of what is left to do: a long scribble would be too deep for recursion.
  const spans: [number, number][] = [[0, stroke.length - 1]];
  for (let span = spans.pop(); span !== undefined; span = spans.pop()) {
    const [from, to] = span;
    let farthest = from;
    let most = tolerance;
    for (let index = from + 1; index < to; index++) {
      const off = distanceToLine(stroke[index], [stroke[from], stroke[to]], size);
      if (off > most) [farthest, most] = [index, off];
    }
    if (farthest === from) continue;
    kept.add(farthest);
    spans.push([from, farthest], [farthest, to]);
  }
  return stroke.filter((_, index) => kept.has(index));
}

/** From a point to the piece of a line between two others, in pixels. */
function distanceToLine(
  point: StrokePoint,
  [from, to]: readonly [StrokePoint, StrokePoint],
  size: SlideSize
): number {
  const length = distanceBetween(from, to, size);
  if (length === 0) return distanceBetween(point, from, size);
  const along =
    ((point.x - from.x) * (to.x - from.x) * size.width ** 2 +
      (point.y - from.y) * (to.y - from.y) * size.height ** 2) /
    length ** 2;
  const share = Math.min(1, Math.max(0, along));
  const foot = { x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y) };
  return distanceBetween(point, foot, size);
}
