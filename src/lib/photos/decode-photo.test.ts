import { afterEach, expect, test, vi } from 'vitest';
import { bytesOf, CountedFile, little16 } from './__fixtures__/build-bytes';
import { decodePhoto } from './decode-photo';

const inputSize = { width: 299, height: 299 };
const gif = bytesOf('GIF89a', little16(4), little16(4), 0, 0, 0, 0x3b);

afterEach(() => void vi.unstubAllGlobals());

function refuseToDecode(ondecode: (file: Blob) => void = () => undefined): void {
  vi.stubGlobal('createImageBitmap', async (file: Blob) => {
    ondecode(file);
    throw new DOMException('The source image could not be decoded.', 'InvalidStateError');
  });
}

test('a file of 49 MB of zeros is refused by its first bytes', async () => {
  const file = new CountedFile(new Array(49).fill(new Uint8Array(1e6)));
  await expect(decodePhoto(file, 'zeros.jpg', inputSize)).rejects.toMatchObject({
    fault: { kind: 'not-a-picture' }
  });
  expect(file.loadedBytes).toBeLessThan(1e6);
});

test('the browser gets the type that the content has', async () => {
  const types: string[] = [];
  refuseToDecode(({ type }) => types.push(type));
  const file = new File([gif], 'a.jpg', { type: 'image/jpeg' });
  await expect(decodePhoto(file, file.name, inputSize)).rejects.toMatchObject({
    fault: { kind: 'damaged', format: 'gif' }
  });
  expect(types).toEqual(['image/gif']);
});

test('a format that only some browsers open is named where this one does not', async () => {
  refuseToDecode();
  const file = new Blob([bytesOf('II*\0', 8, 0, 0, 0)]);
  await expect(decodePhoto(file, 'scan.tif', inputSize)).rejects.toMatchObject({
    fault: { kind: 'unsupported', format: 'tiff' }
  });
});

test('a file that is deleted while it is decoded is not called damaged', async () => {
  const file = new File([gif], 'a.gif');
  refuseToDecode(() => {
    file.slice = () => {
      throw new DOMException('The file is gone.', 'NotReadableError');
    };
  });
  await expect(decodePhoto(file, file.name, inputSize)).rejects.toMatchObject({
    fault: { kind: 'unreadable' }
  });
});
