import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Everything that a build reads; tests are left out. */
const sources = [
  'src',
  'static',
  'scripts',
  'LICENSE',
  'NOTICE',
  'package-lock.json',
  'svelte.config.js',
  'tsconfig.json',
  'vite.config.ts'
];
const stampFile = '.stamp';

/**
 * What a build of the sources as they are now is stamped with.
 * The stamp lies in the build itself, so that any other build removes it.
 * @param {string} settings what else the build is told: its origin, base path, language and sets of weights
 * @param {string} [root]
 */
export async function hashSources(settings, root = '.') {
  const hash = createHash('sha256').update(settings);
  for (const source of sources) await hashPath(hash, join(root, source));
  return hash.digest('hex');
}

/**
 * The stamp of a finished build; undefined where the directory holds none.
 * @param {string} directory
 */
export async function readStamp(directory) {
  try {
    return await readFile(join(directory, stampFile), 'utf8');
  } catch {
    return undefined;
  }
}

/**
 * @param {string} directory
 * @param {string} stamp
 */
export async function writeStamp(directory, stamp) {
  await writeFile(join(directory, stampFile), stamp);
}

/**
 * @param {import('node:crypto').Hash} hash
 * @param {string} path
 */
async function hashPath(hash, path) {
  const entries = await listDirectory(path);
  if (entries === undefined) {
    if (/\.(test|spec)\.ts$/.test(path)) return;
    hash.update(`${path}\0`).update(await readFile(path));
    return;
  }
  for (const entry of entries.sort()) await hashPath(hash, join(path, entry));
}

/** @param {string} path */
async function listDirectory(path) {
  try {
    return await readdir(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOTDIR') return undefined;
    throw error;
  }
}
