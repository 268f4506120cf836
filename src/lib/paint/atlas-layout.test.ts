import { expect, test } from 'vitest';
import { findCell, findPlace, stepPlace } from './atlas-cells';
import { layOutAtlas } from './atlas-layout';

const panel = { width: 420, headingHeight: 0, markHeight: 0, pixelRatio: 1 };
const lay = (counts: number[], side: number, more = {}) =>
  layOutAtlas({ counts, mapHeight: side, mapWidth: side, ...panel, ...more });

test.each([
  ['8×8×2048', [2048], 8, 16],
  ['17×17×768', [192, 192, 192, 192], 17, 34],
  ['35×35×288', [64, 64, 96, 64], 35, 35],
  ['1×1×1000', [1000], 1, 12]
])('%s is drawn at a whole multiple of its size', (_, counts, side, cellWidth) => {
  const layout = lay(counts, side);
  expect(layout.cellWidth).toBe(cellWidth);
  expect(layout.cellHeight).toBe(cellWidth);
});

test('a large map shrinks so that its columns fill the panel', () => {
  const layout = lay([64], 147);
  const used = layout.columns * (layout.cellWidth + layout.gap) - layout.gap;
  expect(layout.columns).toBe(6);
  expect(used).toBeGreaterThan(410);
  expect(used).toBeLessThanOrEqual(420);
});

test.each([1, 1.25, 2, 3])('no row is wider than the canvas at ratio %d', (pixelRatio) => {
  for (const side of [1, 8, 17, 35, 71, 147, 600]) {
    const layout = lay([64, 31], side, { pixelRatio });
    const used = layout.columns * (layout.cellWidth + layout.gap) - layout.gap;
    expect(used).toBeLessThanOrEqual(layout.width);
    expect(layout.width).toBe(Math.floor(420 * pixelRatio));
  }
});

test('a map that is not square keeps its proportions', () => {
  const layout = layOutAtlas({ ...panel, counts: [64], mapHeight: 300, mapWidth: 150 });
  expect(layout.cellHeight).toBe(layout.cellWidth * 2);
});

test('a canvas too large for a phone is drawn with fewer device pixels', () => {
  const layout = lay([16_384], 8, { pixelRatio: 3 });
  expect(layout.pixelRatio).toBeLessThan(3);
  expect(layout.width * layout.height).toBeLessThanOrEqual(4096 * 4096);
  expect(layout.height).toBeLessThanOrEqual(16_384);
});

const grouped = lay([14, 9], 35, { headingHeight: 20 });

test('groups start on a row of their own below their heading', () => {
  expect(grouped.columns).toBe(5);
  expect(grouped.groups[1].top - grouped.groups[1].headingTop).toBe(20);
  expect(findCell(grouped, 14).x).toBe(0);
  expect(findCell(grouped, 14).y).toBe(grouped.groups[1].top);
});

test('every cell is found again from its corners', () => {
  for (let place = 0; place < 23; place++) {
    const { x, y, width, height } = findCell(grouped, place);
    expect(findPlace(grouped, x, y)).toBe(place);
    expect(findPlace(grouped, x + width - 1, y + height - 1)).toBe(place);
  }
});

test('a mark stands below every map, the last row’s too, and belongs to it', () => {
  const marked = lay([14], 35, { markHeight: 3 });
  expect(marked.height - lay([14], 35).height).toBe(3 * 3);
  const { x, y, height } = findCell(marked, 13);
  expect(y + height + 3).toBe(marked.height);
  expect(findPlace(marked, x, y + height + 2)).toBe(13);
});

test('headings and the end of a short row are no place', () => {
  expect(findPlace(grouped, 5, 5)).toBeNull();
  const last = findCell(grouped, 13);
  expect(findPlace(grouped, last.x + 2 * last.width, last.y + 1)).toBeNull();
});

test.each([
  [0, 'ArrowRight', 1],
  [0, 'ArrowLeft', 0],
  [22, 'ArrowRight', 22],
  [7, 'Home', 0],
  [7, 'End', 22],
  [6, 'ArrowUp', 1],
  [6, 'ArrowDown', 11],
  // The second group starts at 14: down from the last row enters it in the same column.
  [11, 'ArrowDown', 15],
  [15, 'ArrowUp', 11],
  // Column 4 of the row above is past the group's end.
  [18, 'ArrowUp', 13],
  [2, 'ArrowUp', 2]
] as const)('from place %d, %s leads to %d', (place, key, next) => {
  expect(stepPlace(grouped, place, key)).toBe(next);
});

test('a place that is not laid out is refused', () => {
  expect(() => findCell(grouped, 23)).toThrow('the layout has 23');
});

test.each([
  ['149×149×32', [32], 149],
  ['8×8×64', [64], 8],
  ['35×35×40 in two parts', [20, 20], 35]
])('few maps grow until they fill the height: %s', (_, counts, side) => {
  const hall = { width: 1100, headingHeight: 30 };
  const usual = lay(counts, side, hall);
  const filled = lay(counts, side, { ...hall, heightToFill: 900 });
  expect(filled.height).toBeLessThanOrEqual(900);
  expect(filled.cellWidth).toBeGreaterThan(usual.cellWidth);
  expect(filled.height).toBeGreaterThan(usual.height);
  expect(filled.columns * (filled.cellWidth + filled.gap) - filled.gap).toBeLessThanOrEqual(1100);
});

test('many maps are as large as they are anywhere', () => {
  const hall = { width: 1100 };
  expect(lay([2048], 8, { ...hall, heightToFill: 300 })).toEqual(lay([2048], 8, hall));
});
