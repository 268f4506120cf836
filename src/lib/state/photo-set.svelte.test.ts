import { expect, test } from 'vitest';
import { PhotoSet } from './photo-set.svelte';

const size = { width: 4, height: 4 };
const file = (name: string) => new File(['x'], name);

function createSet() {
  const decoded: string[] = [];
  const set = new PhotoSet({
    async decodePhoto(_, name, { width, height }) {
      decoded.push(`${name} ${height}x${width}`);
      return { width, height, data: new Uint8ClampedArray(width * height * 4) };
    }
  });
  return { set, decoded };
}

test('files are added up to fifty, and the number of those left out is known', () => {
  const { set } = createSet();
  set.add(Array.from({ length: 30 }, (_, index) => file(`${index}.png`)));
  set.add(Array.from({ length: 30 }, (_, index) => file(`${index}.png`)));
  expect(set.photos).toHaveLength(50);
  expect(set.leftOut).toBe(10);
  expect(new Set(set.photos.map(({ id }) => id)).size).toBe(50);
});

test('an empty file is told of and not counted', () => {
  const { set } = createSet();
  set.add([file('a.png'), new File([], 'b.png')]);
  expect(set.photos.map(({ name }) => name)).toEqual(['a.png']);
  expect(set.refused).toEqual([{ kind: 'empty', name: 'b.png' }]);
  expect(set.leftOut).toBe(0);
});

test('a photo is decoded once for each input size', async () => {
  const { set, decoded } = createSet();
  set.add([file('a.png')]);
  const [photo] = set.photos;
  const pixels = await set.open(photo, size);
  expect(await set.open(photo, size)).toBe(pixels);
  await set.open(photo, { width: 5, height: 4 });
  expect(decoded).toEqual(['a.png 4x4', 'a.png 4x5']);
});

test('a set that was emptied holds no pixels', async () => {
  const { set, decoded } = createSet();
  set.add([file('a.png')]);
  const [photo] = set.photos;
  const opening = set.open(photo, size);
  set.clear();
  await opening;
  await set.open(photo, size);
  expect(set.photos).toEqual([]);
  expect(decoded).toHaveLength(2);
});
