import type { GraphPoint } from './drawing';

/** SVG path through the points, its corners rounded by up to `radius` drawing units. */
export function roundedPath(points: readonly GraphPoint[], radius: number): string {
  if (points.length === 0) return '';
  const parts = [`M${format(points[0])}`];
  for (let index = 1; index < points.length - 1; index += 1) {
    const [before, corner, after] = points.slice(index - 1, index + 2);
    const cut = Math.min(radius, distance(before, corner) / 2, distance(corner, after) / 2);
    parts.push(`L${format(towards(corner, before, cut))}`);
    parts.push(`Q${format(corner)} ${format(towards(corner, after, cut))}`);
  }
  parts.push(`L${format(points[points.length - 1])}`);
  return parts.join('');
}

const format = ({ x, y }: GraphPoint) =>
  `${Math.round(x * 100) / 100},${Math.round(y * 100) / 100}`;

const distance = (a: GraphPoint, b: GraphPoint) => Math.hypot(b.x - a.x, b.y - a.y);

function towards(from: GraphPoint, to: GraphPoint, length: number): GraphPoint {
  const whole = distance(from, to);
  if (whole === 0) return from;
  const share = length / whole;
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}
