import { expect, it } from 'vitest';
import { naturalHeight } from './natural-height';

const narrow = {
  drawing: { width: 600, height: 300, moduleScale: 1.2 },
  pictureWidth: 408,
  noticeHeight: 0,
  barHeight: 40,
  mapsHeight: 0,
  frameWidth: 408
};

it('a drawing has the height of its width, and bar and notices their own', () => {
  expect(naturalHeight(narrow)).toBe(200 + 8 + 40);
  expect(naturalHeight({ ...narrow, noticeHeight: 30 })).toBe(200 + 8 + 40 + 30);
});

it('maps add to it below the drawing and not beside it, and never more than a screen', () => {
  const wide = { ...narrow, frameWidth: 1000, pictureWidth: 608 };
  expect(naturalHeight({ ...narrow, mapsHeight: 200 })).toBe(448);
  expect(naturalHeight({ ...wide, mapsHeight: 200 })).toBe(300 + 8 + 40);
  expect(naturalHeight({ ...wide, mapsHeight: 50_000 })).toBe(640 + 40);
});

it('a wide frame does not enlarge a small module without end', () => {
  expect(naturalHeight({ ...narrow, pictureWidth: 2000 })).toBe(378 + 8 + 40);
});
