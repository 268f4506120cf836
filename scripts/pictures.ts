// Makes the pictures that ship with the sample photos, with the engine of the site: static/pictures. Needs the weights.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { samples } from '../src/lib/photos/samples';
import type { Manifest } from '../src/lib/weights';
import { digestManifest } from '../src/lib/weights/digest-manifest';
import { stampPictures } from './pictures/picture-stamp';
import { areUpToDate, dropOthers, writePictures } from './pictures/write-pictures';

const root = fileURLToPath(new URL('..', import.meta.url));
const targetDir = join(root, 'static', 'pictures');

async function main(): Promise<string> {
  const photos = samples.map(({ id }) => id);
  const stamp = stampPictures(root);
  if (areUpToDate(targetDir, photos, stamp)) {
    return 'Pictures of the sample photos are in static/pictures already.';
  }
  const startedAt = performance.now();
  // Loaded only when there is work, so that a start with pictures in place stays quick.
  const { makePictures } = await import('./pictures/make-pictures');
  let bytes = 0;
  for await (const pictures of makePictures({
    backend: 'wasm',
    weights: await describe(),
    stamp
  })) {
    bytes += writePictures(targetDir, pictures);
  }
  dropOthers(targetDir, photos);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  return `Made the pictures of ${photos.length} sample photos in ${seconds} s: ${Math.round(bytes / 1000)} kB in static/pictures.`;
}

/** The weights as their manifest names them. */
async function describe() {
  const path = join(root, 'static', 'weights', 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as Manifest;
  const { package: name, version } = manifest.provenance;
  return { package: name, version, sha256: await digestManifest(manifest) };
}

process.stdout.write(`${await main()}\n`);
