import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';

/** What tells of the version on the server, and so is never kept. */
const neverKept = ['offline.json', 'service-worker.js', '_app/version.json'];
/** What other sites show of this one, and no page of it: they ask for it where there is a network. */
const forOtherSites = /(^|\/)(card\.png|figure\.png|oembed\.json)$/;

/**
 * The adapter, which then lists what it has written: every file with its hash, for those who take the site with them.
 * @param {import('@sveltejs/kit').Adapter} adapter
 * @param {string} directory that the adapter writes to
 * @returns {import('@sveltejs/kit').Adapter}
 */
export function withOfflineList(adapter, directory) {
  return {
    ...adapter,
    async adapt(builder) {
      await adapter.adapt(builder);
      const files = await listFiles(directory);
      const list = JSON.stringify({ format: 1, version: builder.config.kit.version.name, files });
      const path = join(directory, 'offline.json');
      await writeFile(path, list);
      await writeFile(`${path}.gz`, await promisify(gzip)(list));
      await writeFile(`${path}.br`, await promisify(brotliCompress)(list));
    }
  };
}

/**
 * @param {string} directory
 * @returns {Promise<{ path: string, sizeBytes: number, sha256: string }[]>} sorted by path
 */
export async function listFiles(directory) {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name))
    .map((entry) => relative(directory, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .filter(
      (name) => !neverKept.includes(name) && !forOtherSites.test(name) && !name.startsWith('.')
    )
    .sort();
  return Promise.all(
    names.map(async (name) => {
      const bytes = await readFile(join(directory, name));
      return {
        path: addressOf(name),
        sizeBytes: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex')
      };
    })
  );
}

/** @param {string} name a page is asked for without its extension, and the index of a folder by that folder */
function addressOf(name) {
  if (name === '404.html') return name;
  return name.replace(/(^|\/)index\.html$|\.html$/, '$1');
}
