import { describe, expect, test } from 'vitest';
import { PhotoError } from './photo-error';
import { pickPicture, pickPictures } from './pick-picture';

const picture = new File(['x'], 'cat.jpg', { type: 'image/jpeg' });
const notes = new File(['x'], 'notes.txt', { type: 'text/plain' });
const folder = new File(['x'], 'holiday');

interface Offer {
  files?: readonly File[];
  folders?: readonly string[];
  text?: string;
}

function transfer({ files = [], folders = [], text = '' }: Offer): DataTransfer {
  const items = files.map(({ name }) => ({
    webkitGetAsEntry: () => ({ name, isDirectory: folders.includes(name) })
  }));
  return { files, items, getData: () => text } as unknown as DataTransfer;
}

function faultOf(offer: DataTransfer): unknown {
  try {
    pickPicture(offer);
  } catch (error) {
    if (error instanceof PhotoError) return error.fault;
    throw error;
  }
}

describe('pickPicture', () => {
  test('one file needs no notice', () => {
    expect(pickPicture([picture])).toEqual({ file: picture, notice: null });
  });

  test('takes the first picture of several files and says so', () => {
    expect(pickPicture(transfer({ files: [notes, picture, picture] }))).toEqual({
      file: picture,
      notice: { kind: 'one-of-several', name: 'cat.jpg', count: 3 }
    });
  });

  test('goes by the extension where a file has no type', () => {
    const photo = new File(['x'], 'IMG_1.HEIC');
    expect(pickPicture([notes, photo]).file).toBe(photo);
  });

  test('leaves a file that is no picture to the decoder', () => {
    expect(pickPicture([notes]).file).toBe(notes);
  });

  test('takes the picture beside a folder', () => {
    const offer = transfer({ files: [folder, picture], folders: ['holiday'] });
    expect(pickPicture(offer).file).toBe(picture);
  });

  test('refuses a folder by name', () => {
    const fault = faultOf(transfer({ files: [folder], folders: ['holiday'] }));
    expect(fault).toEqual({ kind: 'folder', name: 'holiday' });
  });

  test('refuses a link without fetching it', () => {
    const fault = faultOf(transfer({ text: 'https://example.org/cat.jpg' }));
    expect(fault).toEqual({ kind: 'link', host: 'example.org' });
  });

  test.each(['', 'just words', 'javascript:alert(1)', 'https://'])(
    '%j holds no picture',
    (text) => {
      expect(faultOf(transfer({ text }))).toEqual({ kind: 'nothing' });
    }
  );
});

test('of a set all files are taken, whatever they are, and folders are named', () => {
  const offer = transfer({ files: [picture, folder, notes], folders: ['holiday'] });
  expect(pickPictures(offer)).toEqual({ files: [picture, notes], folders: ['holiday'] });
  expect(pickPictures([picture, picture]).files).toHaveLength(2);
});
