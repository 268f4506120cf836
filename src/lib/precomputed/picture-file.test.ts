import { expect, test } from 'vitest';
import type { ColouredMap } from '../tensors';
import { decodePictureFile, encodePictureFile } from './picture-file';
import type { PrecomputedPictures } from './precomputed-pictures';

function picture(height: number, width: number, first: number): ColouredMap {
  const entries = Uint8Array.from({ length: height * width }, (_, i) => (first + i) % 256);
  return { height, width, ramp: first > 100 ? 'diverging' : 'sequential', entries };
}

const pictures: PrecomputedPictures = {
  photo: 'cat',
  origin: {
    backend: 'wasm',
    weights: { package: 'a-package', version: '1.2.3', sha256: 'ab' },
    stamp: 'cd'
  },
  outputs: new Map([
    ['InceptionV3/First', { picture: picture(3, 5, 0), isUntrained: false, channels: [] }],
    [
      'InceptionV3/Größe',
      {
        picture: picture(1, 7, 120),
        isUntrained: true,
        channels: [
          { channel: 31, picture: picture(2, 2, 9) },
          { channel: 4, picture: picture(2, 1, 200) }
        ]
      }
    ]
  ])
};
const file = encodePictureFile(pictures);

test('what is written is read again', () => {
  const read = decodePictureFile(file);
  expect(read).toEqual(pictures);
  expect([...read.outputs.keys()]).toEqual([...pictures.outputs.keys()]);
});

test('a file inside a larger buffer is read from where it begins', () => {
  const larger = new Uint8Array(file.length + 5);
  larger.set(file, 5);
  expect(decodePictureFile(larger.subarray(5))).toEqual(pictures);
});

test.each([
  ['nothing', new Uint8Array()],
  ['a page', new TextEncoder().encode('<!doctype html><title>404</title>')],
  ['one cut off in its head', file.subarray(0, 6)],
  ['one cut off in its description', file.subarray(0, 40)],
  ['one cut off in its pictures', file.subarray(0, -1)],
  ['one that goes on', Uint8Array.of(...file, 0)],
  ['one whose description is something else', describedBy('{"photo":"cat"}')],
  ['one whose description is nothing', describedBy('null')],
  ['one with a side that is none', describedBy(textOf(file).replace('[3,5,', '[-3,5,'))],
  ['one with an endless side', describedBy(textOf(file).replace('[3,5,', '[1e9,5,'))],
  ['one with an unknown ramp', describedBy(textOf(file).replace('[3,5,0]', '[3,5,7]'))]
])('%s is refused', (_, bytes) => {
  expect(() => decodePictureFile(bytes)).toThrow(RangeError);
});

function textOf(bytes: Uint8Array): string {
  const length = new DataView(bytes.buffer).getUint32(4, true);
  return new TextDecoder().decode(bytes.subarray(8, 8 + length));
}

function describedBy(text: string): Uint8Array {
  const description = new TextEncoder().encode(text);
  const start = file.subarray(0, 8).slice();
  const pixels = file.subarray(8 + new DataView(file.buffer).getUint32(4, true));
  new DataView(start.buffer).setUint32(4, description.length, true);
  return Uint8Array.of(...start, ...description, ...pixels);
}
