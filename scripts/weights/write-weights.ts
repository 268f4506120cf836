import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync
} from 'node:fs';
import { join } from 'node:path';
import type { Manifest } from '../../src/lib/weights';
import type { UnpackedWeights } from './plan-shard-sets';

const manifestFile = 'manifest.json';

/** The manifest in `dir` when it is complete, of this version and says what this one would; sizes are trusted, hashes are for the reader's browser. */
export function findUpToDateManifest(
  dir: string,
  wanted: { readonly format: number; readonly version: string; readonly description: string }
): Manifest | undefined {
  const path = join(dir, manifestFile);
  if (!existsSync(path)) return undefined;
  try {
    const manifest = JSON.parse(readFileSync(path, 'utf8')) as Manifest;
    const isCurrent =
      manifest.format === wanted.format &&
      manifest.provenance.version === wanted.version &&
      manifest.provenance.description === wanted.description;
    const isComplete = manifest.shardSets
      .flatMap((set) => set.shards)
      .every(({ file, sizeBytes }) => sizeOf(join(dir, file)) === sizeBytes);
    return isCurrent && isComplete ? manifest : undefined;
  } catch (error) {
    // A manifest cut short is written anew, as if it were missing.
    if (error instanceof SyntaxError || error instanceof TypeError) return undefined;
    throw error;
  }
}

/** Files come first and the manifest last, each by rename, so that a broken run is never taken for a whole one. */
export function writeWeights(dir: string, { manifest, files }: UnpackedWeights): void {
  mkdirSync(dir, { recursive: true });
  rmSync(join(dir, manifestFile), { force: true });
  for (const file of readdirSync(dir)) {
    if (file.endsWith('.bin') && !files.has(file)) rmSync(join(dir, file));
  }
  for (const [file, content] of files) replaceFile(join(dir, file), content);
  replaceFile(join(dir, manifestFile), `${JSON.stringify(manifest)}\n`);
}

function replaceFile(path: string, content: Uint8Array | string): void {
  const partial = `${path}.${process.pid}.part`;
  writeFileSync(partial, content);
  renameSync(partial, path);
}

function sizeOf(path: string): number | undefined {
  return existsSync(path) ? statSync(path).size : undefined;
}
