import { expect, test } from 'vitest';
import type { OfflineStatus } from '../offline';
import { Offline } from './offline.svelte';

const scope = 'https://lecture.test/';
const site = () => ({ scope, version: '1' });
const sha256 = '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824';
const list = { format: 1, version: '1', files: [{ path: 'a.txt', sizeBytes: 5, sha256 }] };

interface World {
  readonly answers?: Readonly<Record<string, string | undefined>>;
  readonly hasWorker?: boolean;
  readonly hasCaches?: boolean;
  readonly weightSets?: readonly string[];
}

function setUp({ answers = {}, hasWorker = true, hasCaches = true, weightSets = [] }: World = {}) {
  const entries = new Map<string, Response>();
  const served: Record<string, string | undefined> = {
    'offline.json': JSON.stringify(list),
    'a.txt': 'hello',
    ...answers
  };
  const caches = {
    keys: async () => [],
    match: async (key: string) => entries.get(key)?.clone(),
    open: async () => ({ put: async (key: string, kept: Response) => void entries.set(key, kept) })
  } as unknown as CacheStorage;
  const offline = new Offline({
    site,
    weightSets: () => weightSets,
    caches: hasCaches ? caches : undefined,
    fetch: async (url) => new Response(served[String(url).slice(scope.length)]),
    hasWorker: async () => hasWorker,
    persist: async () => true
  });
  return { offline, entries, served };
}

const ready: OfflineStatus = { status: 'ready', kept: { files: 1, bytes: 5 }, absentSets: [] };

test('what has been prepared is ready, also when it is looked at again', async () => {
  const { offline } = setUp();
  await offline.check();
  expect(offline.status).toEqual({ status: 'unprepared' });
  await offline.prepare();
  expect(offline.status).toEqual(ready);
  await offline.check();
  expect(offline.status).toEqual(ready);
});

test('a damaged file is counted, and fetched again', async () => {
  const { offline, entries } = setUp();
  await offline.prepare();
  entries.set(`${scope}a.txt`, new Response('other'));
  await offline.check();
  expect(offline.status).toEqual({ status: 'incomplete', missing: { files: 1, bytes: 5 } });
  await offline.prepare();
  expect(offline.status).toEqual(ready);
});

test('weights in use that the site was built without are named', async () => {
  const { offline } = setUp({ weightSets: ['imagenet'] });
  await offline.prepare();
  expect(offline.status).toEqual({ ...ready, absentSets: ['imagenet'] });
});

test.each([
  {
    title: 'a list of another version',
    answers: { 'offline.json': JSON.stringify({ ...list, version: '2' }) },
    kind: 'newer-version'
  },
  { title: 'a page instead of the list', answers: { 'offline.json': '<html>' }, kind: 'no-list' },
  { title: 'a changed file', answers: { 'a.txt': 'HELLO' }, kind: 'changed-file' }
])('$title is told of', async ({ answers, kind }) => {
  const { offline } = setUp({ answers });
  await offline.prepare();
  expect(offline.status).toMatchObject({ status: 'failed', fault: { kind } });
});

test.each([{ hasWorker: false }, { hasCaches: false }])(
  'where the browser keeps nothing, it is unavailable: %o',
  async (world) => {
    const { offline } = setUp(world);
    await offline.prepare();
    expect(offline.status).toEqual({ status: 'unavailable' });
  }
);

test('cancelled before anything has come, nothing is known; a late answer changes nothing', async () => {
  const { offline } = setUp();
  const work = offline.prepare();
  expect(offline.isBusy).toBe(true);
  offline.cancel();
  await work;
  expect(offline.status).toEqual({ status: 'unknown' });
});
