import { expect, it, vi } from 'vitest';
import { TestCacheStorage } from './__fixtures__/test-cache-storage';
import { filesOfFirst, first, listOf, scope, second, TestHost } from './__fixtures__/test-site';
import { keepEverything, readKeptList } from './offline-copy';
import type { Site } from './site-caches';
import { SiteWorker } from './site-worker';

const chunk = '_app/immutable/chunks/a.js';
const filesOfSecond = {
  ...filesOfFirst,
  '': '<html data-version="2">home</html>',
  'end-point/Mixed_6b': '<html data-version="2">Mixed_6b</html>',
  '_app/immutable/chunks/b.js': 'code b'
} as Record<string, string>;
delete filesOfSecond[chunk];

function setUp() {
  const [storage, host] = [new TestCacheStorage(), new TestHost()];
  const open: (string | null)[] = [];
  const state = { hasSuccessor: false, savesData: false };
  const workerOf = (site: Site) =>
    new SiteWorker({
      site,
      caches: storage.asCacheStorage(),
      fetch: host.fetch,
      savesData: state.savesData,
      listOpenVersions: async () => open,
      hasSuccessor: () => state.hasSuccessor
    });
  const deploySecond = () => Object.assign(host, { files: filesOfSecond, version: '2' });
  return { storage, host, open, state, workerOf, deploySecond };
}

/** Node refuses to make a request that navigates. */
function request(path: string, { mode = 'cors', method = 'GET' } = {}): Request {
  const made = new Request(scope + path, { method });
  return Object.defineProperty(made, 'mode', { value: mode });
}
const page = (path: string) => request(path, { mode: 'navigate' });
const textOf = async (answer: Promise<Response> | undefined) => (await answer)?.text();

it('a page that was opened once opens without a server, whatever its query', async () => {
  const { storage, host, workerOf } = setUp();
  const worker = workerOf(first);
  await worker.answer(page('end-point/Mixed_6b?channel=3'));
  await vi.waitFor(() => expect(storage.list(scope)).not.toEqual({}));
  host.isDown = true;
  expect(await textOf(worker.answer(page('end-point/Mixed_6b')))).toContain('Mixed_6b');
});

it('a page with a slash at its end is led to where it is kept, and one without likewise', async () => {
  const { host, workerOf } = setUp();
  const worker = workerOf(first);
  await worker.keepLoaded([`${scope}end-point/Mixed_6b`]);
  host.isDown = true;
  const answer = await worker.answer(page('end-point/Mixed_6b/?channel=3'));
  expect(answer?.headers.get('location')).toBe(`${scope}end-point/Mixed_6b?channel=3`);
});

it('weights, other hosts, uploads and what tells of new versions are left to the browser', () => {
  const worker = setUp().workerOf(first);
  for (const path of [
    'weights/shard.bin',
    'offline.json',
    'service-worker.js',
    '_app/version.json'
  ])
    expect(worker.answer(request(path)), path).toBeUndefined();
  expect(worker.answer(new Request('https://elsewhere.test/scope/a'))).toBeUndefined();
  expect(worker.answer(request('', { method: 'POST' }))).toBeUndefined();
});

it('code that a later deployment has removed is still there for an open page', async () => {
  const { host, workerOf, deploySecond } = setUp();
  const worker = workerOf(first);
  await worker.install();
  deploySecond();
  expect(await textOf(worker.answer(request(chunk)))).toBe('code a');
  host.isDown = true;
  expect(await textOf(worker.answer(page('worksheet')))).toContain('anything');
});

it('a page of a later version is shown and not kept', async () => {
  const { storage, host, workerOf, deploySecond } = setUp();
  const worker = workerOf(first);
  deploySecond();
  expect(await textOf(worker.answer(page('')))).toContain('data-version="2"');
  host.isDown = true;
  expect(storage.list(scope)).toEqual({});
});

it('on a device that saves data nothing is fetched ahead', async () => {
  const { host, state, workerOf } = setUp();
  state.savesData = true;
  await workerOf(first).install();
  expect(host.asked).toEqual([]);
});

it('no room is no reason not to serve', async () => {
  const { storage, workerOf } = setUp();
  storage.roomBytes = 3;
  const worker = workerOf(first);
  await worker.install();
  expect(await textOf(worker.answer(request(chunk)))).toBe('code a');
});

it('a site that was prepared is prepared in its next version too, or stays', async () => {
  const { storage, host, workerOf, deploySecond } = setUp();
  const caches = storage.asCacheStorage();
  const { signal } = new AbortController();
  const options = { site: first, caches, fetch: host.fetch, signal };
  await keepEverything(listOf(filesOfFirst, '1'), [], options);
  deploySecond();
  storage.roomBytes = 0;
  await expect(workerOf(second).install()).rejects.toThrow('storage-full');
  storage.roomBytes = Infinity;
  await workerOf(second).install();
  expect((await readKeptList(second, caches))?.version).toBe('2');
});

it('of the weights that a site hosts, its next version brings those that were prepared', async () => {
  const { storage, host, workerOf } = setUp();
  const caches = storage.asCacheStorage();
  const { signal } = new AbortController();
  const files = {
    ...filesOfFirst,
    'weights/imagenet/a.bin': 'imagenet',
    'weights/other/a.bin': 'other'
  };
  Object.assign(host, { files });
  const options = { site: first, caches, fetch: host.fetch, signal };
  await keepEverything(listOf(files, '1'), ['imagenet'], options);
  const later = { ...filesOfSecond, ...files, 'weights/imagenet/a.bin': 'imagenet, again' };
  Object.assign(host, { files: later, version: '2', asked: [] });
  await workerOf(second).install();
  expect(host.asked).toContain('weights/imagenet/a.bin');
  expect(host.asked).not.toContain('weights/other/a.bin');
  expect((await readKeptList(second, caches))?.weightSets).toEqual(['imagenet']);
});

it('the cache of a version goes once no page belongs to it, and no page is in doubt', async () => {
  const { storage, open, state, workerOf } = setUp();
  const names = ['1', '2', '3'].map((version) => `inceptionscope-site /scope/ ${version}`);
  const others = ['inceptionscope-site /elsewhere/ 1', 'inceptionscope-weights-1'];
  for (const name of [...names, ...others]) await storage.open(name);
  const worker = workerOf({ scope, version: '3' });

  open.push('1', null);
  await worker.dropOldVersions();
  expect(await storage.keys()).toHaveLength(5);
  open.splice(0, 2, '1', '3');
  state.hasSuccessor = true;
  await worker.dropOldVersions();
  expect(await storage.keys()).toHaveLength(5);
  state.hasSuccessor = false;
  await worker.dropOldVersions();
  expect(await storage.keys()).toEqual([names[0], names[2], ...others]);
  open.shift();
  await worker.dropOldVersions();
  expect(await storage.keys()).toEqual([names[2], ...others]);
});

it('what a page had loaded before there was a service worker is kept with it', async () => {
  const { storage, workerOf } = setUp();
  const paths = ['end-point/Mixed_6b?at=Mixed_6b', 'samples/cat.png', 'weights/shard.bin'];
  await workerOf(first).keepLoaded(paths.map((path) => scope + path));
  expect(storage.list(scope)).toEqual({
    'inceptionscope-site /scope/ 1': ['end-point/Mixed_6b', 'samples/cat.png']
  });
});
