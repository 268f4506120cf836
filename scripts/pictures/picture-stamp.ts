import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Everything that a picture hangs on, from the repository's root; tests are left out. */
const sources = [
  'package-lock.json',
  'scripts/pictures',
  'src/lib/inference',
  'src/lib/network',
  'src/lib/photos/samples.ts',
  'src/lib/pixels',
  'src/lib/precomputed',
  'src/lib/random',
  'src/lib/tensors',
  'src/lib/weights',
  'static/samples',
  'static/weights/manifest.json'
];

/** Hexadecimal: another one where pictures may have changed. @param root of the repository */
export function stampPictures(root: string): string {
  const hash = createHash('sha256');
  for (const source of sources) {
    for (const path of listFiles(root, source)) {
      hash.update(`${path}\0`).update(readFileSync(join(root, path)));
    }
  }
  return hash.digest('hex');
}

function listFiles(root: string, path: string): string[] {
  if (/\.\w+$/.test(path)) return /\.test\.ts$/.test(path) ? [] : [path];
  return readdirSync(join(root, path))
    .sort()
    .flatMap((name) => listFiles(root, `${path}/${name}`));
}
