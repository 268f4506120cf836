import { describe, expect, it } from 'vitest';
import { planPatches } from './plan-patches';

describe.each([
  [{ width: 299, height: 299 }, 75],
  [{ width: 120, height: 75 }, 20],
  [{ width: 30, height: 30 }, 60]
])('patches over %o with a side of %i', (size, side) => {
  const { rows, columns, patches } = planPatches(size, side);

  it('stand at each place of the grid once', () => {
    const places = new Set(patches.map(({ row, column }) => row * columns + column));
    expect([places.size, patches.length]).toEqual([rows * columns, rows * columns]);
  });

  it('cover every pixel together', () => {
    const covered = new Uint8Array(size.width * size.height);
    for (const { box } of patches) {
      for (let y = Math.max(0, box.y); y < Math.min(size.height, box.y + box.height); y++) {
        const end = Math.min(size.width, box.x + box.width);
        covered.fill(1, y * size.width + Math.max(0, box.x), y * size.width + end);
      }
    }
    expect(covered.every(Boolean)).toBe(true);
  });

  it('begin with a coarse round over the whole picture', () => {
    const coarse = Math.ceil(rows / 4) * Math.ceil(columns / 4);
    const first = patches.slice(0, coarse);
    expect(first.every(({ row, column }) => row % 4 === 0 && column % 4 === 0)).toBe(true);
  });
});
