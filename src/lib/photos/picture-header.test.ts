import { describe, expect, test } from 'vitest';
import {
  big16,
  big32,
  box,
  bytesOf,
  CountedFile,
  extents,
  little16,
  little24,
  little32
} from './__fixtures__/build-bytes';
import type { PictureFormat } from './picture-format';
import { readPictureHeader } from './picture-header';

const isobmff = (brand: string, ...properties: number[][]) =>
  bytesOf(
    box('ftyp', 'mif1', big32(0), 'mif1', brand),
    box('meta', big32(0), box('hdlr', big32(0)), box('iprp', box('ipco', ...properties)))
  );

const png = (width: number, height: number) =>
  bytesOf('\x89PNG\r\n\x1a\n', big32(13), 'IHDR', big32(width), big32(height), 8, 2, 0, 0, 0);
const jpegFrame = (marker: number, width: number, height: number) => [
  ...[0xff, marker, 0, 17, 8],
  ...big16(height),
  ...big16(width),
  ...[3, 0, 0, 0, 0, 0, 0, 0, 0, 0]
];
const thumbnailInside = [0xff, 0xe1, ...big16(23), 0xff, 0xd8, ...jpegFrame(0xc0, 160, 120)];

const pictures: readonly [claim: string, PictureFormat, Uint8Array<ArrayBuffer>, number, number][] =
  [
    ['PNG', 'png', png(12000, 12000), 12000, 12000],
    ['PNG of 0×0', 'png', png(0, 0), 0, 0],
    ['GIF', 'gif', bytesOf('GIF89a', little16(320), little16(200)), 320, 200],
    [
      'BMP',
      'bmp',
      bytesOf(
        'BM',
        little32(58),
        little32(0),
        little32(54),
        little32(40),
        little32(640),
        little32(480)
      ),
      640,
      480
    ],
    [
      'BMP from the top down',
      'bmp',
      bytesOf(
        'BM',
        little32(58),
        little32(0),
        little32(54),
        little32(40),
        little32(640),
        little32(-480 >>> 0)
      ),
      640,
      480
    ],
    [
      'OS/2 BMP',
      'bmp',
      bytesOf(
        'BM',
        little32(58),
        little32(0),
        little32(26),
        little32(12),
        little16(7),
        little16(9)
      ),
      7,
      9
    ],
    [
      'lossy WebP',
      'webp',
      bytesOf(
        'RIFF',
        little32(30),
        'WEBPVP8 ',
        little32(18),
        0,
        0,
        0,
        0x9d,
        0x01,
        0x2a,
        little16(550),
        little16(368)
      ),
      550,
      368
    ],
    [
      'lossless WebP',
      'webp',
      bytesOf(
        'RIFF',
        little32(30),
        'WEBPVP8L',
        little32(18),
        0x2f,
        little32((386 - 1) | ((395 - 1) << 14))
      ),
      386,
      395
    ],
    [
      'extended WebP',
      'webp',
      bytesOf(
        'RIFF',
        little32(30),
        'WEBPVP8X',
        little32(10),
        little32(0),
        little24(16000 - 1),
        little24(9000 - 1)
      ),
      16000,
      9000
    ],
    ['baseline JPEG', 'jpeg', bytesOf(0xff, 0xd8, jpegFrame(0xc0, 640, 427)), 640, 427],
    ['progressive JPEG', 'jpeg', bytesOf(0xff, 0xd8, jpegFrame(0xc2, 640, 427)), 640, 427],
    [
      'JPEG with a thumbnail in its EXIF segment',
      'jpeg',
      bytesOf(0xff, 0xd8, thumbnailInside, jpegFrame(0xc0, 4000, 3000)),
      4000,
      3000
    ],
    ['JPEG with fill bytes', 'jpeg', bytesOf(0xff, 0xd8, 0xff, 0xff, jpegFrame(0xc0, 5, 6)), 5, 6],
    ['AVIF', 'avif', isobmff('avif', extents(1204, 800)), 1204, 800],
    [
      'tiled HEIC: the whole, not a tile',
      'heic',
      isobmff('heic', extents(512, 512), extents(4032, 3024), extents(320, 240)),
      4032,
      3024
    ]
  ];

const readHeader = (content: Uint8Array<ArrayBuffer>) => readPictureHeader(new Blob([content]));

describe('readPictureHeader', () => {
  test.each(pictures)('reads the size of a %s', async (_, format, content, width, height) => {
    expect(await readHeader(content)).toEqual({
      kind: 'picture',
      format,
      size: { width, height }
    });
  });

  test.each(pictures)(
    '%s cut anywhere has no size, an earlier kind, or the same size',
    async (_, format, content, width, height) => {
      for (let length = 0; length < content.length; length++) {
        const header = await readHeader(content.subarray(0, length));
        if (header.kind !== 'picture') continue;
        expect(header.format).toBe(format);
        if (format !== 'heic' && header.size !== 'broken')
          expect(header.size).toEqual({ width, height });
      }
    }
  );

  test.each([
    ['a JPEG that ends before its frame header', bytesOf(0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0)],
    ['a JPEG whose scan comes first', bytesOf(0xff, 0xd8, 0xff, 0xda, 0, 2)],
    ['a JPEG segment of length 0 that leads nowhere', bytesOf(0xff, 0xd8, 0xff, 0xe0, 0, 0, 1)],
    ['a PNG without IHDR', bytesOf('\x89PNG\r\n\x1a\n', big32(13), 'IDAT', big32(1), big32(1))],
    ['an AVIF without properties', bytesOf(box('ftyp', 'avif', big32(0)))],
    ['an AVIF with a box of length 2', bytesOf(box('ftyp', 'avif', big32(0)), big32(2), 'meta')]
  ])('%s has no size', async (_, content) => {
    expect(await readHeader(content)).toMatchObject({ kind: 'picture', size: 'broken' });
  });

  test.each([
    ['web-page', '\n<!DOCTYPE html><title>404</title>'],
    ['web-page', '<HTML><body><svg></svg>'],
    ['drawing', '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['document', '%PDF-1.7\n%\u00e2\u00e3\n1 0 obj'],
    ['text', 'BMW is a car maker'],
    ['text', 'Shopping list: Größe']
  ])('calls %s what begins with %j', async (kind, text) => {
    expect(await readHeader(new TextEncoder().encode(text))).toEqual({ kind });
  });

  test('does not know a video', async () => {
    expect(await readHeader(bytesOf(box('ftyp', 'isom', big32(0), 'mp41')))).toEqual({
      kind: 'unknown'
    });
  });

  test.each([
    ['TIFF', 'tiff', bytesOf('II*\0', little32(8))],
    ['big-endian TIFF', 'tiff', bytesOf('MM\0*', big32(8))],
    ['Photoshop file', 'psd', bytesOf('8BPS', 0, 1)],
    ['JPEG 2000 file', 'jpeg-2000', bytesOf(big32(12), 'jP  \r\n\x87\n')],
    ['bare JPEG 2000 stream', 'jpeg-2000', bytesOf(0xff, 0x4f, 0xff, 0x51)],
    ['JPEG XL', 'jpeg-xl', bytesOf(big32(12), 'JXL \r\n\x87\n')],
    ['bare JPEG XL stream', 'jpeg-xl', bytesOf(0xff, 0x0a, 0xfa)],
    ['icon', 'ico', bytesOf(0, 0, 1, 0, 1, 0)]
  ])('knows a %s and leaves its size to the browser', async (_, format, content) => {
    expect(await readHeader(content)).toEqual({ kind: 'picture', format, size: 'unread' });
  });

  test('of a HEIC with the general brand alone it reads the size, too', async () => {
    const content = isobmff('mif1', extents(40, 30));
    expect(await readHeader(content)).toMatchObject({
      format: 'heic',
      size: { width: 40, height: 30 }
    });
  });

  test('finds a frame header beyond the part that is loaded first', async () => {
    const comment = bytesOf(0xff, 0xfe, ...big16(0xffff), ...new Array(0xfffd).fill(0x20));
    const frame = bytesOf(jpegFrame(0xc0, 640, 427));
    const parts = [bytesOf(0xff, 0xd8), ...new Array(30).fill(comment), frame];
    expect(await readPictureHeader(new Blob(parts))).toMatchObject({
      size: { width: 640, height: 427 }
    });
  });

  test.each([
    ['zeros', [], [0]],
    ['fill bytes after the start of a JPEG', [0xff, 0xd8], [0xff]],
    ['empty boxes after the start of an AVIF', box('ftyp', 'avif', big32(0)), box('free')]
  ])('loads a small part of 49 MB of %s', async (_, start, pattern) => {
    const block = Uint8Array.from({ length: 1e6 }, (_, i) => pattern[i % pattern.length]);
    const file = new CountedFile([bytesOf(start), ...new Array(49).fill(block)]);
    await readPictureHeader(file);
    expect(file.loadedBytes).toBeLessThan(3e6);
  });
});
