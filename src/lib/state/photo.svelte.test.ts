import { describe, expect, test } from 'vitest';
import type { ImagePixels } from '../inference';
import { PhotoError } from '../photos';
import { PhotoState, type PhotoTools } from './photo.svelte';

const inputSize = { width: 4, height: 4 };
const pixelsOf = (value: number): ImagePixels => ({
  width: 4,
  height: 4,
  data: new Uint8ClampedArray(64).fill(value)
});

function createTools(tools: Partial<PhotoTools> = {}): PhotoTools {
  return {
    decodePhoto: async (file) => pixelsOf(file.size),
    fetchSample: async (file) => new Blob([file]),
    toPreviewUrl: (pixels) => `data:${pixels.data[0]}`,
    ...tools
  };
}

const refuse = (file: Blob, name: string) =>
  Promise.reject(new PhotoError(name, { kind: 'not-a-picture' }));

describe('PhotoState', () => {
  test('begins without a picture', () => {
    const photo = new PhotoState(createTools());
    expect([photo.source, photo.pixels, photo.previewUrl, photo.photoId]).toEqual([
      null,
      null,
      null,
      null
    ]);
  });

  test('a sample becomes the picture, with its preview and its id', async () => {
    const photo = new PhotoState(createTools());
    expect(await photo.choose('cat', inputSize)).toBe(true);
    expect(photo.source).toEqual({ kind: 'sample', id: 'cat' });
    expect(photo.previewUrl).toBe(`data:${'cat.png'.length}`);
    expect([photo.photoId, photo.title, photo.status.status]).toEqual(['cat', 'Cat', 'ready']);
  });

  test('a stimulus is painted at the input size', async () => {
    const photo = new PhotoState(createTools());
    await photo.choose('grating-45', { width: 9, height: 7 });
    expect(photo.pixels).toMatchObject({ width: 9, height: 7 });
    expect([photo.photoId, photo.title]).toEqual(['grating-45', 'Grating 45°']);
  });

  test('a refused file leaves the picture and says why', async () => {
    const photo = new PhotoState(createTools({ decodePhoto: refuse }));
    await photo.choose('checkerboard', inputSize);
    const { source, pixels, previewUrl } = photo;
    expect(await photo.openFiles([new File(['x'], 'notes.txt')], inputSize)).toBe(false);
    expect(photo.error).toMatch(/“notes.txt” is not a picture/);
    expect(photo.source).toBe(source);
    expect(photo.pixels).toBe(pixels);
    expect(photo.previewUrl).toBe(previewUrl);
  });

  test('a good choice right after a bad one works and clears the sentence', async () => {
    const photo = new PhotoState(createTools());
    await photo.openFiles([], inputSize);
    expect(photo.error).toMatch(/no picture/);
    await photo.choose('coffee', inputSize);
    expect([photo.error, photo.photoId]).toEqual([null, 'coffee']);
  });

  test('only the latest choice counts, however late the others arrive', async () => {
    const waiting: (() => void)[] = [];
    const photo = new PhotoState(
      createTools({
        decodePhoto: (file) =>
          new Promise((resolve) => waiting.push(() => resolve(pixelsOf(file.size))))
      })
    );
    const first = photo.openFiles([new File(['1'], 'first.png')], inputSize);
    const second = photo.openFiles([new File(['22'], 'second.png')], inputSize);
    waiting[1]();
    expect(await second).toBe(true);
    waiting[0]();
    expect(await first).toBe(false);
    expect(photo.title).toBe('second.png');
    expect(photo.pixels?.data[0]).toBe(2);
  });

  test('a late failure of an earlier choice is not reported', async () => {
    let fail = () => {};
    const photo = new PhotoState(
      createTools({
        decodePhoto: () => new Promise((_, reject) => (fail = () => reject(new Error('late'))))
      })
    );
    const first = photo.openFiles([new File(['1'], 'first.png')], inputSize);
    await photo.choose('noise', inputSize);
    fail();
    await first;
    expect([photo.error, photo.photoId]).toEqual([null, 'noise']);
  });

  test('an own photo has no id for the address and can be chosen again', async () => {
    const photo = new PhotoState(createTools());
    await photo.openFiles([new File(['123'], 'me.jpg')], inputSize);
    expect([photo.photoId, photo.title]).toEqual([null, 'me.jpg']);
    await photo.choose('cat', inputSize);
    expect(photo.own?.name).toBe('me.jpg');
    await photo.chooseOwn(inputSize);
    expect(photo.source).toEqual({ kind: 'own', name: 'me.jpg' });
    expect(photo.pixels?.data[0]).toBe(3);
  });

  test('a sample that was shown once needs no network again', async () => {
    let isOnline = true;
    const photo = new PhotoState(
      createTools({
        fetchSample: async (file) => {
          if (!isOnline) throw new TypeError('Failed to fetch');
          return new Blob([file]);
        }
      })
    );
    await photo.choose('cat', inputSize);
    isOnline = false;
    await photo.choose('coffee', inputSize);
    expect(photo.error).toMatch(/“Coffee cup” could not be loaded\. Check the connection/);
    expect(await photo.choose('cat', inputSize)).toBe(true);
  });

  test('another input size reads the same picture again', async () => {
    const photo = new PhotoState(createTools());
    await photo.choose('noise', inputSize);
    await photo.resize({ width: 6, height: 5 });
    expect(photo.photoId).toBe('noise');
    expect(photo.pixels).toMatchObject({ width: 6, height: 5 });
  });

  test('dismissing the sentence keeps the picture ready', async () => {
    const photo = new PhotoState(createTools());
    await photo.choose('noise', inputSize);
    await photo.openFiles([], inputSize);
    photo.dismiss();
    expect([photo.error, photo.status.status]).toEqual([null, 'ready']);
  });
});
