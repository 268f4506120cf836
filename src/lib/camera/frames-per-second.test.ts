import { expect, test } from 'vitest';
import { addMoment, framesPerSecond } from './frames-per-second';

test.each([
  ['no frame has no rate', [], null],
  ['nor has a single one', [100], null],
  ['two frames half a second apart', [100, 600], 2],
  ['a stretch of five', [0, 100, 300, 600, 1000], 4],
  ['moments that are one', [5, 5], null]
] as const)('%s', (_, moments, rate) => {
  expect(framesPerSecond(moments)).toBe(rate);
});

test('a camera that has become faster is told so after eight frames', () => {
  let moments: readonly number[] = [0, 60_000];
  for (let frame = 1; frame <= 8; frame++) moments = addMoment(moments, 60_000 + frame * 250);
  expect(framesPerSecond(moments)).toBe(4);
});
