import { describe, expect, test } from 'vitest';
import { samples, stimulusIds, type PhotoFault } from '../../photos';
import { photos } from './photos';

describe('photos.fault', () => {
  test('names the file, the fault and the next step', () => {
    expect(photos.fault({ kind: 'not-a-picture', name: 'notes.txt' })).toBe(
      '“notes.txt” is not a picture that this browser can open. Choose a JPEG, PNG, WebP, AVIF or GIF file.'
    );
  });

  test.each<[PhotoFault, RegExp]>([
    [{ kind: 'too-many-bytes', name: 'a.png', sizeBytes: 50_000_001 }, /has 51 MB, .* is 50 MB/],
    [
      { kind: 'too-many-pixels', name: 'a.png', width: 12000, height: 12000 },
      /12,000×12,000 pixels, .* are 50 megapixels and 16,384 pixels a side/
    ],
    [{ kind: 'unsupported', name: 'a.tif', format: 'tiff' }, /“a.tif” is a TIFF picture/],
    [{ kind: 'folder', name: 'holiday' }, /^“holiday” is a folder\. Open it and drop one picture/],
    [{ kind: 'link', host: 'example.org' }, /“example.org” belongs to another site/],
    [
      { kind: 'picture-missing', id: 'coffee' },
      /“Coffee cup” could not be loaded\. Check the conn/
    ],
    [
      { kind: 'unknown', detail: 'Error: odd' },
      /could not be opened \(Error: odd\)\. Choose another/
    ]
  ])('says of %o what is wrong and where', (fault, sentence) => {
    expect(photos.fault(fault)).toMatch(sentence);
  });

  test('a long name keeps its beginning and its extension', () => {
    expect(photos.fault({ kind: 'empty', name: `${'a'.repeat(250)}.jpg` })).toMatch(
      /^“a{40}…a{11}\.jpg” is empty/
    );
  });
});

test('several files and an animation are told by name', () => {
  expect(photos.notice({ kind: 'one-of-several', name: 'cat.jpg', count: 3 })).toBe(
    'Opened “cat.jpg”, one of the 3 files.'
  );
  expect(photos.notice({ kind: 'first-frame', name: 'cat.gif' })).toBe(
    '“cat.gif” is an animation; its first frame is used.'
  );
});

test('samples are credited, stimuli were made here', () => {
  expect(samples.map(({ id }) => photos.credit(id))).toEqual([
    'Photo: Stéfan van der Walt, CC0',
    'Photo: Rachel Michetti, CC0',
    'Photo: SpaceX, public domain'
  ]);
  expect(stimulusIds.map((id) => photos.credit(id))).toEqual(stimulusIds.map(() => null));
});

test('no two pictures share a title', () => {
  const titles = [...samples.map(({ id }) => id), ...stimulusIds].map((id) => photos.title(id));
  expect(new Set(titles).size).toBe(titles.length);
});
