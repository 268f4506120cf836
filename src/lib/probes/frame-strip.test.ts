import { expect, it } from 'vitest';
import { buildNetwork, isWindowOp } from '../network';
import { frameStrip } from './frame-strip';
import { locateInputWindow } from './input-window';

const windowOps = buildNetwork().ops.filter(isWindowOp);

it('holds the window of every cell along a row, and stands still for most of them', () => {
  for (const op of windowOps) {
    const [, height, width] = op.outShape;
    const row = height - 1;
    const starts = new Set<number>();
    for (let column = 0; column < width; column++) {
      const strip = frameStrip(op, [row, column]);
      const window = locateInputWindow(op, [row, column]);
      starts.add(strip.left);
      expect(window.left).toBeGreaterThanOrEqual(strip.left);
      expect(window.left + window.width).toBeLessThanOrEqual(strip.left + strip.width);
      expect(window.top).toBeGreaterThanOrEqual(strip.top);
      expect(window.top + window.height).toBeLessThanOrEqual(strip.top + strip.height);
      expect(strip.width).toBeLessThanOrEqual(40);
    }
    expect(starts.size).toBeLessThanOrEqual(Math.ceil(op.inShape[2] / 32) + 1);
  }
});

it('shows the padding', () => {
  const op = windowOps.find(({ scope }) => scope.endsWith('Mixed_6b/Branch_1/Conv2d_0b_1x7'));
  if (op === undefined) throw new Error('No 1×7.');
  const strip = frameStrip(op, [8, 3]);
  expect(strip).toMatchObject({ top: 7, left: -3, height: 3, width: 23 });
  expect(strip.isPadding.filter(Boolean)).toHaveLength(3 * 6);
});
