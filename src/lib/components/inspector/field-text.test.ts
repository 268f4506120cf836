import { expect, test } from 'vitest';
import { buildNetwork } from '$lib/network';
import { locateWindow } from '$lib/receptive-fields';
import { clampCell, middleCell, speakField } from './field-text';

const network = buildNetwork();

test('a window inside the image is told by its rows and columns', () => {
  const field = locateWindow(network, 'InceptionV3/Conv2d_1a_3x3', [10, 20]);
  expect(speakField(field, [299, 299])).toBe('sees rows 20–22 (3 px), columns 40–42 (3 px)');
});

test('a window past the border tells by how much', () => {
  const field = locateWindow(network, 'InceptionV3/Mixed_5b/concat', [0, 34]);
  expect(speakField(field, [299, 299])).toMatch(
    /^sees rows 0–\d+ \(\d+ px\), columns \d+–298 \(\d+ px\); \d+ px past the top, \d+ px past the right$/
  );
});

test('cells stay on the map', () => {
  expect(clampCell([-3, 99], [8, 10])).toEqual([0, 9]);
  expect(middleCell([8, 17])).toEqual([4, 8]);
});
