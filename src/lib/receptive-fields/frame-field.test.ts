import { describe, expect, test } from 'vitest';
import * as fc from 'fast-check';
import { buildNetwork } from '../network';
import { frameField, frameImage, toBox } from './frame-field';
import { locateWindow, type PixelRectangle } from './receptive-field-window';

describe('a field as a crop', () => {
  test('inside the image it is the whole crop', () => {
    expect(frameField({ rows: [10, 16], columns: [20, 29] }, [299, 299], 60)).toEqual({
      view: { x: 20, y: 10, width: 10, height: 7 },
      inside: { x: 20, y: 10, width: 10, height: 7 },
      isCut: false,
      holdsImage: false,
      share: 1
    });
  });

  test('past a corner, the padding belongs to the crop', () => {
    expect(frameField({ rows: [-4, 5], columns: [290, 309] }, [299, 299], 60)).toEqual({
      view: { x: 290, y: -4, width: 20, height: 10 },
      inside: { x: 290, y: 0, width: 9, height: 6 },
      isCut: false,
      holdsImage: false,
      share: (9 * 6) / (20 * 10)
    });
  });

  test('far larger than the image it is cut at the margin, and the rest is told', () => {
    const framed = frameField({ rows: [-618, 692], columns: [-522, 788] }, [299, 299], 60);
    expect(framed.view).toEqual({ x: -60, y: -60, width: 419, height: 419 });
    expect([framed.isCut, framed.holdsImage]).toEqual([true, true]);
    expect(framed.share).toBeCloseTo((299 * 299) / (1311 * 1311), 12);
  });
});

test('a picture of the image has the margins that its corner cells need, and no more than allowed', () => {
  const corners = [
    { rows: [-26, 100], columns: [-500, 100] },
    { rows: [200, 310], columns: [200, 298] }
  ] as const;
  expect(frameImage(corners, [299, 299], 75)).toEqual({ x: -75, y: -26, width: 374, height: 337 });
});

const network = buildNetwork({ inputHeight: 201, inputWidth: 299 });
const fieldOps = network.ops.filter(({ receptiveField }) => receptiveField !== null);

test('the crops of random cells are the windows of the network module', () => {
  const index = fc.nat({ max: 9999 });
  const property = fc.property(index, index, index, (opIndex, rowIndex, columnIndex) => {
    const { scope, outShape } = fieldOps[opIndex % fieldOps.length];
    const cell = [rowIndex % outShape[1], columnIndex % outShape[2]] as const;
    const window = locateWindow(network, scope, cell);
    const image = [201, 299] as const;
    const full = toRectangle(window?.full);
    const { view, inside } = frameField(full, image, 5000);
    expect([view.y, view.y + view.height - 1], scope).toEqual(full.rows);
    expect([view.x, view.x + view.width - 1], scope).toEqual(full.columns);
    // What padding on the way hides of the image is never outside the crop.
    const seen = toBox(toRectangle(window?.visible));
    expect(seen.y, scope).toBeGreaterThanOrEqual(inside?.y ?? Infinity);
    expect(seen.x, scope).toBeGreaterThanOrEqual(inside?.x ?? Infinity);
    expect(seen.width, scope).toBeLessThanOrEqual(inside?.width ?? 0);
    expect(seen.height, scope).toBeLessThanOrEqual(inside?.height ?? 0);
  });
  fc.assert(property, { numRuns: 200, seed: 7 });
});

function toRectangle(rectangle: PixelRectangle | null | undefined): PixelRectangle {
  if (!rectangle) throw new Error('No window.');
  return rectangle;
}
