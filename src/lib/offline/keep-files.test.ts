import { expect, it } from 'vitest';
import { TestCacheStorage } from './__fixtures__/test-cache-storage';
import { filesOfFirst, first, listOf, scope, second, TestHost } from './__fixtures__/test-site';
import { findMissing, keepFiles, type KeepProgress } from './keep-files';
import { OfflineError, type OfflineFault } from './offline-error';

const { files } = listOf(filesOfFirst, '1');

function setUp(site = first) {
  const [storage, host, controller] = [
    new TestCacheStorage(),
    new TestHost(),
    new AbortController()
  ];
  const progress: KeepProgress[] = [];
  const options = {
    site,
    caches: storage.asCacheStorage(),
    fetch: host.fetch,
    signal: controller.signal,
    onprogress: (step: KeepProgress) => progress.push(step)
  };
  return { storage, host, controller, progress, options };
}

async function faultOf(promise: Promise<unknown>): Promise<OfflineFault> {
  const error = await promise.then(
    () => null,
    (cause: unknown) => cause
  );
  if (error instanceof OfflineError) return error.fault;
  throw error ?? new Error('Nothing failed.');
}

it('everything is kept at its place, weights where a run looks for them', async () => {
  const { storage, progress, options } = setUp();
  await keepFiles(files, options);
  const shard = files.find(({ path }) => path === 'weights/shard.bin');
  expect(storage.list(scope)).toEqual({
    'inceptionscope-site /scope/ 1': [
      '',
      '404.html',
      '_app/immutable/chunks/a.js',
      'end-point/Mixed_6b',
      'samples/cat.png'
    ],
    'inceptionscope-weights-1': [
      'weights/manifest.json',
      `weights/shard.bin?sha256=${shard?.sha256}`
    ]
  });
  const total = files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  expect(progress.at(-1)).toEqual({
    ...{ files: files.length, totalFiles: files.length },
    ...{ bytes: total, totalBytes: total }
  });
  expect(await findMissing(files, options)).toEqual([]);
});

it('what is here and intact is not fetched again', async () => {
  const { host, options } = setUp();
  await keepFiles(files, options);
  host.asked.length = 0;
  await keepFiles(files, options);
  expect(host.asked).toEqual([]);
});

it('what another version has kept is taken over, where it is the same', async () => {
  const { host, options } = setUp();
  await keepFiles(files, options);
  host.asked.length = 0;
  const files2 = { ...filesOfFirst, '': '<html data-version="2">home</html>' };
  host.files = files2;
  await keepFiles(listOf(files2, '2').files, { ...options, site: second });
  expect(host.asked).toEqual(['']);
});

it('a file that is not what was built is refused, and named', async () => {
  const { host, options } = setUp();
  host.files = { ...filesOfFirst, 'samples/cat.png': 'a sign-in page' };
  expect(await faultOf(keepFiles(files, options))).toEqual({
    kind: 'changed-file',
    path: 'samples/cat.png'
  });
});

it('a damaged file is found', async () => {
  const { storage, options } = setUp();
  await keepFiles(files, options);
  const cache = await storage.open('inceptionscope-site /scope/ 1');
  await cache.put(`${scope}samples/cat.png`, new Response('dog'));
  expect((await findMissing(files, options)).map(({ path }) => path)).toEqual(['samples/cat.png']);
});

it('without a connection, and without room, the fault says so, and no progress comes after it', async () => {
  const { storage, host, progress, options } = setUp();
  host.isDown = true;
  expect(await faultOf(keepFiles(files, options))).toMatchObject({ kind: 'no-connection' });
  host.isDown = false;
  storage.roomBytes = 60;
  expect(await faultOf(keepFiles(files, options))).toMatchObject({ kind: 'storage-full' });
  const steps = progress.length;
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(progress).toHaveLength(steps);
});

it('a browser that keeps nothing is told from a full one', async () => {
  const { storage, options } = setUp();
  storage.match = () => Promise.reject(new DOMException('Forbidden', 'SecurityError'));
  expect(await faultOf(keepFiles(files, options))).toEqual({ kind: 'storage-forbidden' });
});

it('an abort ends it with its reason', async () => {
  const { controller, options } = setUp();
  const reason = new DOMException('Enough', 'AbortError');
  controller.abort(reason);
  await expect(keepFiles(files, options)).rejects.toBe(reason);
});
