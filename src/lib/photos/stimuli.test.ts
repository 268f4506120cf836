import { describe, expect, test } from 'vitest';
import { createGrating, createStimulus, gratingPeriod } from './stimuli';
import { stimulusIds, type StimulusId } from './stimulus-ids';

const size = { width: 96, height: 80 };

function redAt(id: StimulusId, x: number, y: number): number {
  return createStimulus(id, size).data[(y * size.width + x) * 4];
}

describe('createStimulus', () => {
  test.each(stimulusIds)('%s fills any size with opaque pixels, the same each time', (id) => {
    for (const { width, height } of [size, { width: 75, height: 33 }, { width: 1, height: 1 }]) {
      const pixels = createStimulus(id, { width, height });
      expect(pixels.data).toHaveLength(width * height * 4);
      expect(pixels.data.filter((_, i) => i % 4 === 3).every((alpha) => alpha === 255)).toBe(true);
      expect(createStimulus(id, { width, height }).data).toEqual(pixels.data);
    }
  });

  // A step of (x, y) along the stripes, and one of half a period across them.
  const diagonal = Math.round(gratingPeriod / 2 / Math.SQRT2);
  test.each([
    ['grating-0', [1, 0], [0, gratingPeriod / 2]],
    ['grating-45', [1, -1], [diagonal, diagonal]],
    ['grating-90', [0, 1], [gratingPeriod / 2, 0]],
    ['grating-135', [1, 1], [diagonal, -diagonal]]
  ] as const)('%s is constant along its stripes and opposite across them', (id, along, across) => {
    for (const [x, y] of [
      [40, 40],
      [43, 37],
      [51, 42]
    ] as const) {
      const here = redAt(id, x, y);
      expect(Math.abs(redAt(id, x + along[0], y + along[1]) - here)).toBeLessThanOrEqual(1);
      expect(Math.abs(redAt(id, x + across[0], y + across[1]) + here - 255)).toBeLessThan(30);
    }
  });

  test('edges lie in the middle', () => {
    expect([47, 48].map((x) => redAt('edge-vertical', x, 5))).toEqual([0, 255]);
    expect([39, 40].map((y) => redAt('edge-horizontal', 5, y))).toEqual([0, 255]);
  });

  test('neighbouring squares of the checkerboard differ, diagonal ones agree', () => {
    const corners = [
      [0, 0],
      [16, 0],
      [0, 16],
      [16, 16]
    ] as const;
    expect(corners.map(([x, y]) => redAt('checkerboard', x, y))).toEqual([0, 255, 255, 0]);
  });

  test('the seed decides the noise and nothing else', () => {
    const noise = (seed: number) => createStimulus('noise', size, seed).data;
    expect(noise(1)).toEqual(noise(1));
    expect(noise(1)).not.toEqual(noise(2));
    expect(createStimulus('checkerboard', size, 1)).toEqual(
      createStimulus('checkerboard', size, 2)
    );
  });

  test('noise uses the whole range evenly', () => {
    const values = createStimulus('noise', size).data.filter((_, i) => i % 4 !== 3);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(Math.abs(mean - 127.5)).toBeLessThan(2);
    expect([Math.min(...values), Math.max(...values)]).toEqual([0, 255]);
  });

  test('ids are unique', () => {
    expect(new Set(stimulusIds).size).toBe(stimulusIds.length);
  });
});

describe('createGrating', () => {
  test.each([0, 45, 90, 135] as const)('at %d° it is the stimulus of that name', (degrees) => {
    expect(createGrating(degrees, size)).toEqual(createStimulus(`grating-${degrees}`, size));
  });

  test('without contrast it is plain grey', () => {
    const { data } = createGrating(30, size, 0);
    expect(new Set(data)).toEqual(new Set([128, 255]));
  });
});
