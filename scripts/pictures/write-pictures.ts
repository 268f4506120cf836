import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync
} from 'node:fs';
import { join } from 'node:path';
import {
  decodePictureFile,
  encodePictureFile,
  type PrecomputedPictures
} from '../../src/lib/precomputed';

const suffix = '.bin';

/** Whether the file of every photo is there and whole, and was made from what there is now. */
export function areUpToDate(dir: string, photos: readonly string[], stamp: string): boolean {
  return photos.every((photo) => readStamp(join(dir, photo + suffix)) === stamp);
}

/** Writes the file of one photo, by rename, so that a broken run leaves none that is not whole. Its size in bytes. */
export function writePictures(dir: string, pictures: PrecomputedPictures): number {
  mkdirSync(dir, { recursive: true });
  const path = join(dir, pictures.photo + suffix);
  const partial = `${path}.${process.pid}.part`;
  const content = encodePictureFile(pictures);
  writeFileSync(partial, content);
  renameSync(partial, path);
  return content.length;
}

/** Of photos that no longer ship, nothing stays. */
export function dropOthers(dir: string, photos: readonly string[]): void {
  const names = photos.map((photo) => photo + suffix);
  for (const name of readdirSync(dir)) if (!names.includes(name)) rmSync(join(dir, name));
}

function readStamp(path: string): string | undefined {
  if (!existsSync(path)) return undefined;
  try {
    return decodePictureFile(readFileSync(path)).origin.stamp;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
