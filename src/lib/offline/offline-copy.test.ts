import { expect, it } from 'vitest';
import { TestCacheStorage } from './__fixtures__/test-cache-storage';
import { filesOfFirst, first, listOf, TestHost } from './__fixtures__/test-site';
import { checkEverything, keepEverything } from './offline-copy';

const shard = 'weights/imagenet/a.bin';
const files = { ...filesOfFirst, [shard]: 'imagenet', 'weights/other/a.bin': 'other' };

function setUp() {
  const host = Object.assign(new TestHost(), { files });
  const caches = new TestCacheStorage().asCacheStorage();
  const { signal } = new AbortController();
  return { host, options: { site: first, caches, fetch: host.fetch, signal } };
}

const pathsOf = (some: readonly { readonly path: string }[]) => some.map(({ path }) => path);

it('of the weights that a site hosts, a copy has those that are asked for, and the bundled ones always', async () => {
  const { host, options } = setUp();
  const copy = await keepEverything(listOf(files, '1'), ['imagenet', 'elsewhere'], options);
  expect(pathsOf(copy.files)).toEqual([...Object.keys(filesOfFirst), shard]);
  expect(copy.absentSets).toEqual(['elsewhere']);
  expect(host.asked).toContain(shard);
  expect(host.asked).not.toContain('weights/other/a.bin');
});

it('weights that are asked for later are missing until they are fetched; those that are here stay wanted', async () => {
  const { host, options } = setUp();
  await keepEverything(listOf(files, '1'), ['imagenet'], options);
  host.isDown = true;
  expect((await checkEverything([], options))?.missing).toEqual([]);
  const found = await checkEverything(['other'], options);
  expect(pathsOf(found?.missing ?? [])).toEqual(['weights/other/a.bin']);
  expect(pathsOf(found?.files ?? [])).toContain(shard);
});
