import { createHash } from 'node:crypto';
import type { OfflineFile, OfflineList } from '../offline-list';
import type { Site } from '../site-caches';

export const scope = 'https://lecture.test/scope/';
export const first: Site = { scope, version: '1' };
export const second: Site = { scope, version: '2' };

export type SiteFiles = Readonly<Record<string, string>>;

/** A small site: two pages, a chunk, a photo and a shard. */
export const filesOfFirst: SiteFiles = {
  '': '<html data-version="1">home</html>',
  'end-point/Mixed_6b': '<html data-version="1">Mixed_6b</html>',
  '404.html': '<html data-version="1">anything</html>',
  '_app/immutable/chunks/a.js': 'code a',
  'samples/cat.png': 'cat',
  'weights/manifest.json': '{}',
  'weights/shard.bin': 'shard'
};

export function listOf(files: SiteFiles, version: string): OfflineList {
  const describe = ([path, content]: [string, string]): OfflineFile => ({
    path,
    sizeBytes: content.length,
    sha256: createHash('sha256').update(content).digest('hex')
  });
  return { format: 1, version, files: Object.entries(files).map(describe) };
}

/** A server that can be stopped, and given another version. */
export class TestHost {
  files: SiteFiles = filesOfFirst;
  version = '1';
  isDown = false;
  readonly asked: string[] = [];

  readonly fetch = async (input: RequestInfo | URL): Promise<Response> => {
    const url = input instanceof Request ? input.url : String(input);
    if (this.isDown) throw new TypeError('Failed to fetch');
    const path = url.slice(scope.length).replace(/[?#].*/, '');
    this.asked.push(path);
    const list = path === 'offline.json' ? JSON.stringify(listOf(this.files, this.version)) : null;
    const content = list ?? this.files[path];
    const response = new Response(content ?? 'nothing', {
      status: content === undefined ? 404 : 200
    });
    // Only answers of the own host are kept, which Node's know nothing of.
    Object.defineProperty(response, 'type', { value: 'basic' });
    const clone = response.clone.bind(response);
    response.clone = () => Object.defineProperty(clone(), 'type', { value: 'basic' });
    return response;
  };
}
