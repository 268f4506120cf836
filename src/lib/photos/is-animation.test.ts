import { expect, test } from 'vitest';
import { big32, box, bytesOf, CountedFile, little16, little32 } from './__fixtures__/build-bytes';
import { isAnimation } from './is-animation';

const subBlocks = (...lengths: number[]) => [
  ...lengths.flatMap((length) => [length, ...new Array<number>(length).fill(7)]),
  0
];
/** Two colours for the whole picture. */
const gifStart = bytesOf('GIF89a', little16(4), little16(4), 0x80, 0, 0, 1, 2, 3, 4, 5, 6);
const gifLoop = [0x21, 0xff, 11, ...bytesOf('NETSCAPE2.0'), 3, 1, 0, 0, 0];
const gifFrame = (colours: 'own colours' | 'common colours', ...lengths: number[]) => [
  ...[0x2c, ...little16(0), ...little16(0), ...little16(4), ...little16(4)],
  ...(colours === 'own colours' ? [0x81, ...new Array<number>(12).fill(0x2c)] : [0]),
  2,
  ...subBlocks(...lengths)
];
const gif = (...parts: number[][]) => bytesOf([...gifStart], ...parts, [0x3b]);

const chunk = (name: string, ...content: number[]) => [
  ...big32(content.length),
  ...bytesOf(name),
  ...content,
  ...big32(0)
];
const png = (...chunks: number[][]) =>
  bytesOf('\x89PNG\r\n\x1a\n', chunk('IHDR', ...new Array<number>(13).fill(1)), ...chunks);
const webp = (form: string, flags: number) =>
  bytesOf('RIFF', little32(22), 'WEBP', form, little32(10), flags, ...new Array<number>(9).fill(0));

test.each([
  ['a GIF of two frames', true, gif(gifFrame('common colours', 5), gifFrame('common colours', 5))],
  [
    'a GIF whose frames have their own colours',
    true,
    gif(gifLoop, gifFrame('own colours', 255, 3), gifFrame('own colours', 9))
  ],
  [
    'a GIF of one frame that says how often to repeat it',
    false,
    gif(gifLoop, gifFrame('common colours', 255))
  ],
  [
    'a GIF that is cut off',
    false,
    gif(gifFrame('common colours', 5), gifFrame('common colours', 5)).subarray(0, 34)
  ],
  ['an APNG', true, png(chunk('acTL', ...big32(12), ...big32(0)), chunk('IDAT', 1))],
  ['an APNG of one frame', false, png(chunk('acTL', ...big32(1), ...big32(0)), chunk('IDAT', 1))],
  ['a PNG', false, png(chunk('IDAT', 1), chunk('acTL', ...big32(12), ...big32(0)))],
  ['an animated WebP', true, webp('VP8X', 0x12)],
  ['a WebP with transparency', false, webp('VP8X', 0x10)],
  ['a lossy WebP', false, webp('VP8 ', 0x02)],
  ['an AVIF sequence', true, bytesOf(box('ftyp', 'avis', big32(0), 'avif', 'avis'))],
  ['an AVIF', false, bytesOf(box('ftyp', 'avif', big32(0), 'avif', 'mif1'))],
  ['a JPEG', false, bytesOf(0xff, 0xd8, 0xff, 0xe0)],
  ['an empty file', false, bytesOf()]
] as const)('%s is an animation: %s', async (_, isAnimated, content) => {
  expect(await isAnimation(new Blob([content]))).toBe(isAnimated);
});

test('stops at the second frame', async () => {
  const frames = gif(gifFrame('common colours', 5), gifFrame('common colours', 5));
  const file = new CountedFile([frames, new Uint8Array(20e6)]);
  expect(await isAnimation(file)).toBe(true);
  expect(file.loadedBytes).toBeLessThan(1e6);
});

test('a file that cannot be read is none', async () => {
  const gone = new Blob(['GIF89a']);
  gone.slice = () => {
    throw new DOMException('The file is gone.', 'NotReadableError');
  };
  expect(await isAnimation(gone)).toBe(false);
});
