import { expect, test } from 'vitest';
import { PhotoError } from './photo-error';
import { isTooLarge } from './photo-limits';

test('the sentence names the file, the fault and the next step', () => {
  expect(new PhotoError('notes.txt', { kind: 'not-a-picture' }).message).toBe(
    '“notes.txt” is not a picture that this browser can open. Choose a JPEG, PNG, WebP, AVIF or GIF file.'
  );
});

test('sizes stand in the sentence beside their limits', () => {
  expect(
    new PhotoError('a.png', { kind: 'too-many-bytes', sizeBytes: 50_000_001 }).message
  ).toMatch(/has 51 MB, and 50 MB is the limit/);
  expect(
    new PhotoError('a.png', { kind: 'too-many-pixels', width: 12000, height: 12000 }).message
  ).toMatch(/12,000×12,000 pixels, and 50 megapixels and 16,384 a side/);
});

test('a long name keeps its beginning and its extension', () => {
  const { message } = new PhotoError(`${'a'.repeat(250)}.jpg`, { kind: 'empty' });
  expect(message).toMatch(/^“a{40}…a{11}\.jpg” is empty/);
});

test.each([
  [16384, 3000, false],
  [16385, 1, true],
  [1, 20000, true],
  [10000, 5000, false],
  [10000, 5001, true]
])('%i×%i is too large: %s', (width, height, isRefused) => {
  expect(isTooLarge({ width, height })).toBe(isRefused);
});
