import fc from 'fast-check';
import { expect, test } from 'vitest';
import { simplifyStroke } from './simplify-stroke';
import { distanceBetween, type Stroke } from './stroke';

const size = { width: 1000, height: 500 };
const inPixels = (points: readonly (readonly [number, number])[]): Stroke =>
  points.map(([x, y]) => ({ x: x / size.width, y: y / size.height }));

test.each([
  { title: 'a dot', points: [[10, 10]], kept: [0] },
  {
    title: 'a straight line',
    points: [
      [0, 0],
      [50, 25],
      [100, 50]
    ],
    kept: [0, 2]
  },
  {
    title: 'a corner',
    points: [
      [0, 0],
      [50, 0],
      [100, 0],
      [100, 80]
    ],
    kept: [0, 2, 3]
  },
  {
    title: 'a tremble within the tolerance',
    points: [
      [0, 0],
      [50, 0.9],
      [100, 0]
    ],
    kept: [0, 2]
  },
  {
    title: 'a bump beyond it',
    points: [
      [0, 0],
      [50, 1.1],
      [100, 0]
    ],
    kept: [0, 1, 2]
  },
  {
    title: 'a turn that ends where it began',
    points: [
      [0, 0],
      [80, 0],
      [0, 0]
    ],
    kept: [0, 1, 2]
  },
  {
    title: 'a line past its own end',
    points: [
      [0, 0],
      [90, 0],
      [50, 0]
    ],
    kept: [0, 1, 2]
  }
] as const)('$title keeps what its form needs', ({ points, kept }) => {
  const stroke = inPixels(points);
  expect(simplifyStroke(stroke, size, 1)).toEqual(kept.map((index) => stroke[index]));
});

test('height and width count in pixels, not as shares of the slide', () => {
  const bump = [
    { x: 0, y: 0 },
    { x: 0.5, y: 0.003 },
    { x: 1, y: 0 }
  ];
  expect(simplifyStroke(bump, { width: 1000, height: 1000 }, 2)).toHaveLength(3);
  expect(simplifyStroke(bump, { width: 1000, height: 500 }, 2)).toHaveLength(2);
});

test('a circle keeps its form and loses most of its points', () => {
  const circle = inPixels(
    Array.from({ length: 361 }, (_, degree) => {
      const angle = (degree * Math.PI) / 180;
      return [500 + 100 * Math.cos(angle), 250 + 100 * Math.sin(angle)] as const;
    })
  );
  const kept = simplifyStroke(circle, size, 1);
  expect(kept.length).toBeLessThan(40);
  expect(kept.length).toBeGreaterThan(12);
});

test('of any stroke the ends stay, and nothing is added or put in another order', () => {
  const coordinate = fc.double({ min: -0.2, max: 1.2, noNaN: true });
  const strokes = fc.array(fc.record({ x: coordinate, y: coordinate }), { minLength: 1 });
  fc.assert(
    fc.property(strokes, (stroke) => {
      const kept = simplifyStroke(stroke, size, 1);
      expect(kept[0]).toBe(stroke[0]);
      expect(kept.at(-1)).toBe(stroke.at(-1));
      expect(stroke.filter((point) => kept.includes(point))).toEqual(kept);
    })
  );
});

test('a distance is in pixels of the slide', () => {
  expect(distanceBetween({ x: 0, y: 0 }, { x: 0.03, y: 0.08 }, size)).toBeCloseTo(50);
});
