import { describe, expect, it } from 'vitest';
import { paletteColour, paletteSize } from '$lib/tensors';
import { colourCell, scaleAround, scaleOf } from './cell-colour';

describe('scaleOf', () => {
  it.each([
    ['activations run from 0', [0.5, 2], 'sequential', 0, 2],
    ['signed values lie around 0', [-3, 2], 'diverging', -3, 3],
    ['nothing is a range of 0', [], 'sequential', 0, 0]
  ])('%s', (_, values, ramp, min, max) => {
    expect(scaleOf(values)).toEqual({ ramp, range: { min, max }, floor: null });
  });
});

describe('colourCell', () => {
  it('has the colours of the maps', () => {
    const scale = scaleOf([4]);
    expect(colourCell(0, scale).ground).toBe(paletteColour('sequential', 1));
    expect(colourCell(4, scale).ground).toBe(paletteColour('sequential', paletteSize - 2));
  });

  it('writes light on dark and dark on light', () => {
    expect(colourCell(0, scaleOf([4])).ink).toBe('#fff');
    expect(colourCell(4, scaleOf([4])).ink).toBe('#000');
    expect(colourCell(0, scaleAround(1)).ink).toBe('#000');
    expect(colourCell(1, scaleAround(1)).ink).toBe('#fff');
  });

  it('is neutral where every weight is 0', () => {
    expect(colourCell(0, scaleAround(0))).toEqual(colourCell(0, scaleAround(1)));
  });
});
