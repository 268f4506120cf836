import { describe, expect, test } from 'vitest';
import { PhotoError } from '../photos';
import type { ImagePixels } from '../pixels';
import { PhotoState, type PhotoTools } from './photo.svelte';
import { placeOf } from './photo-source';

const inputSize = { width: 4, height: 4 };
const pixelsOf = (value: number): ImagePixels => ({
  width: 4,
  height: 4,
  data: new Uint8ClampedArray(64).fill(value)
});

function createTools(tools: Partial<PhotoTools> = {}): PhotoTools {
  return {
    decodePhoto: async (file) => pixelsOf(file.size),
    isAnimation: async () => false,
    fetchSample: async (file) => new Blob([file]),
    toPreviewUrl: (pixels) => `data:${pixels.data[0]}`,
    ...tools
  };
}

/** Asks, and opens what is asked for as the page does. */
async function open(photo: PhotoState, ask: () => void, size = inputSize): Promise<boolean> {
  ask();
  const source = photo.asked;
  if (source === null) return false;
  const isShown = await photo.bring(source, size, new AbortController().signal);
  photo.withdraw();
  return isShown;
}

const refuse = (file: Blob, name: string) =>
  Promise.reject(new PhotoError({ kind: 'not-a-picture', name }));

describe('PhotoState', () => {
  test('begins without a picture', () => {
    const photo = new PhotoState(createTools());
    expect([
      photo.source,
      photo.pixels,
      photo.previewUrl,
      photo.source && placeOf(photo.source)
    ]).toEqual([null, null, null, null]);
  });

  test('a sample becomes the picture, with its preview and its id', async () => {
    const photo = new PhotoState(createTools());
    expect(await open(photo, () => photo.choose('cat'))).toBe(true);
    expect(photo.source).toEqual({ kind: 'sample', id: 'cat' });
    expect(photo.previewUrl).toBe(`data:${'cat.png'.length}`);
    expect(photo.source && placeOf(photo.source)).toBe('cat');
    expect(photo.status.status).toBe('ready');
  });

  test('the reader’s own photo is found again by the next page of the site', async () => {
    const shelf = { own: null };
    const photo = new PhotoState(createTools(), shelf);
    await open(photo, () => photo.openFiles([new File(['12345'], 'dog.png')]));
    const next = new PhotoState(createTools(), shelf);
    const found = next.find('own');
    expect(found).toBe(photo.source);
    expect(await open(next, () => next.chooseOwn())).toBe(true);
    await open(next, () => next.openFiles([new File(['1'], 'dog.png')]));
    expect(next.source, 'another file of the same name').not.toEqual(found);
    expect(new PhotoState(createTools()).find('own')).toBeNull();
  });

  test('a stimulus is painted at the input size', async () => {
    const photo = new PhotoState(createTools());
    await open(photo, () => photo.choose('grating-45'), { width: 9, height: 7 });
    expect(photo.pixels).toMatchObject({ width: 9, height: 7 });
    expect(photo.source && placeOf(photo.source)).toBe('grating-45');
  });

  test('a refused file leaves the picture and says why', async () => {
    const photo = new PhotoState(createTools({ decodePhoto: refuse }));
    await open(photo, () => photo.choose('checkerboard'));
    const { source, pixels, previewUrl } = photo;
    expect(await open(photo, () => photo.openFiles([new File(['x'], 'notes.txt')]))).toBe(false);
    expect(photo.fault).toEqual({ kind: 'not-a-picture', name: 'notes.txt' });
    expect(photo.source).toBe(source);
    expect(photo.pixels).toBe(pixels);
    expect(photo.previewUrl).toBe(previewUrl);
  });

  test('a good choice right after a bad one works and clears the sentence', async () => {
    const photo = new PhotoState(createTools());
    await open(photo, () => photo.openFiles([]));
    expect(photo.fault).toEqual({ kind: 'nothing' });
    await open(photo, () => photo.choose('coffee'));
    expect([photo.fault, photo.source && placeOf(photo.source)]).toEqual([null, 'coffee']);
  });

  test('what is no longer wanted changes nothing, however late it arrives', async () => {
    const waiting: (() => void)[] = [];
    const photo = new PhotoState(
      createTools({
        decodePhoto: (file) =>
          new Promise((resolve) => waiting.push(() => resolve(pixelsOf(file.size))))
      })
    );
    const bring = (name: string, signal: AbortSignal) => {
      photo.openFiles([new File(['x'.repeat(waiting.length + 1)], name)]);
      return photo.bring(photo.asked!, inputSize, signal);
    };
    const controller = new AbortController();
    const first = bring('first.png', controller.signal);
    controller.abort();
    expect(photo.status.status).toBe('empty');
    const second = bring('second.png', new AbortController().signal);
    waiting[1]();
    expect(await second).toBe(true);
    waiting[0]();
    expect(await first).toBe(false);
    expect(photo.source).toMatchObject({ name: 'second.png' });
    expect(photo.pixels?.data[0]).toBe(2);
  });

  test('a late failure of an earlier choice is not reported', async () => {
    let fail = () => {};
    const photo = new PhotoState(
      createTools({
        decodePhoto: () => new Promise((_, reject) => (fail = () => reject(new Error('late'))))
      })
    );
    const controller = new AbortController();
    photo.openFiles([new File(['1'], 'first.png')]);
    const first = photo.bring(photo.asked!, inputSize, controller.signal);
    controller.abort();
    await open(photo, () => photo.choose('noise'));
    fail();
    expect(await first).toBe(false);
    expect([photo.fault, photo.source]).toEqual([null, { kind: 'stimulus', id: 'noise' }]);
  });

  test('an own photo stands in the address as such and can be chosen again', async () => {
    const photo = new PhotoState(createTools());
    await open(photo, () => photo.openFiles([new File(['123'], 'me.jpg')]));
    expect(photo.source && placeOf(photo.source)).toBe('own');
    expect(photo.source).toMatchObject({ name: 'me.jpg' });
    await open(photo, () => photo.choose('cat'));
    expect(photo.own?.source.name).toBe('me.jpg');
    await open(photo, () => photo.chooseOwn());
    expect(photo.source).toMatchObject({ kind: 'own', name: 'me.jpg' });
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
    await open(photo, () => photo.choose('cat'));
    isOnline = false;
    await open(photo, () => photo.choose('coffee'));
    expect(photo.fault).toEqual({ kind: 'picture-missing', id: 'coffee' });
    expect(await open(photo, () => photo.choose('cat'))).toBe(true);
  });

  test('another input size reads the same picture again', async () => {
    const photo = new PhotoState(createTools());
    await open(photo, () => photo.choose('noise'));
    await open(photo, () => photo.choose('noise'), { width: 6, height: 5 });
    expect(photo.source && placeOf(photo.source)).toBe('noise');
    expect(photo.pixels).toMatchObject({ width: 6, height: 5 });
  });

  test('dismissing the sentence keeps the picture ready', async () => {
    const photo = new PhotoState(createTools());
    await open(photo, () => photo.choose('noise'));
    await open(photo, () => photo.openFiles([]));
    photo.dismiss();
    expect([photo.fault, photo.status.status]).toEqual([null, 'ready']);
  });

  test('of several files and an animation it says what is used, once', async () => {
    const photo = new PhotoState(createTools({ isAnimation: async () => true }));
    const files = [new File(['1'], 'a.gif', { type: 'image/gif' }), new File(['2'], 'notes.txt')];
    await open(photo, () => photo.openFiles(files));
    expect(photo.notices).toEqual([
      { kind: 'one-of-several', name: 'a.gif', count: 2 },
      { kind: 'first-frame', name: 'a.gif' }
    ]);
    const other = { width: 6, height: 5 };
    await photo.bring(photo.source!, other, new AbortController().signal);
    expect(photo.notices).toEqual([]);
  });
});
