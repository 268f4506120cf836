import { expect, test } from 'vitest';
import { buildNetwork, type Pair } from '../../network';
import { fieldsOf } from '../../receptive-fields';
import { fieldPicture } from './field-picture';

const network = buildNetwork();

function say(scope: string, cell: Pair): string {
  const fields = fieldsOf(network, `InceptionV3/${scope}`);
  if (fields === null) throw new Error(scope);
  return fieldPicture.seen(cell, fields.at(cell), fields.image);
}

test('a field on the photo is told by its rows and columns', () => {
  expect(say('Conv2d_1a_3x3', [0, 10])).toBe(
    'Row 0, column 10 sees rows 0–2 and columns 20–22. Its field of 3×3 px lies on the photo whole.'
  );
});

test('of a field past the border, the share that lies on the photo is told', () => {
  expect(say('Mixed_5d/Branch_0/Conv2d_0a_1x1', [0, 0])).toBe(
    'Row 0, column 0 sees rows 0–60 and columns 0–60. Of its field of 95×95 px, 41% lies on the photo; the hatched rest is padding.'
  );
});

test('a field larger than the photo is said to be so', () => {
  expect(say('Mixed_7c/concat', [3, 3])).toBe(
    'Row 3, column 3 sees the whole photo, rows 0–298 and columns 0–298. Of its field of 1,311×1,311 px, larger than the photo of 299×299 px, 5.2% lies on the photo; the hatched rest is padding.'
  );
});
