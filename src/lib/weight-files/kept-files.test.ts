import { describe, expect, it } from 'vitest';
import { TestCaches } from '../weights/__fixtures__/test-caches';
import { imageNetScaling } from '../weights';
import { KeptFiles } from './kept-files';

const baseUrl = 'https://lecture.test/weights';
const files = [new File(['{}'], 'model.json'), new File(['abc'], 'shard.bin')];
const choices = {
  gamma: false,
  epsilon: 1e-5,
  averagePoolCountsPadding: false,
  inputScaling: imageNetScaling,
  classNumbering: 'background-last'
} as const;

/** One that has been moved since it was chosen. */
function goneFile(): File {
  const gone = new File(['abc'], 'gone.bin');
  const fail = () => {
    throw new DOMException('The file is gone.', 'NotReadableError');
  };
  return Object.assign(gone, { slice: fail, stream: fail });
}

async function textsOf(kept: KeptFiles) {
  const own = await kept.read();
  return own && Promise.all(own.files.map(async (file) => [file.name, await file.text()]));
}

describe('files that are kept', () => {
  it('come back with their names and what was chosen for them', async () => {
    const kept = new KeptFiles(new TestCaches().asCacheStorage(), baseUrl);
    expect(await kept.read()).toBeNull();
    expect(await kept.write({ files, choices })).toBe('kept');
    expect(await textsOf(kept)).toEqual([
      ['model.json', '{}'],
      ['shard.bin', 'abc']
    ]);
    expect((await kept.read())?.choices).toEqual(choices);
    await kept.choose({});
    expect((await kept.read())?.choices).toEqual({});
  });

  it('are told from those that another page has kept in their place, or removed', async () => {
    const caches = new TestCaches();
    const [here, elsewhere] = [1, 2].map(() => new KeptFiles(caches.asCacheStorage(), baseUrl));
    await here.write({ files, choices });
    const known = (await here.read())!;
    await elsewhere.choose({});
    expect(await here.holds(known)).toBe(true);
    await elsewhere.write({ files, choices });
    expect(await here.holds(known)).toBe(false);
    const again = (await here.read())!;
    await elsewhere.remove();
    expect(await here.holds(again)).toBe(false);
  });

  it('are gone once they are removed, and those of another site stay', async () => {
    const caches = new TestCaches();
    const kept = new KeptFiles(caches.asCacheStorage(), baseUrl);
    const other = new KeptFiles(caches.asCacheStorage(), 'https://lecture.test/other/weights');
    await kept.write({ files, choices });
    await other.write({ files, choices });
    await kept.remove();
    expect(await kept.read()).toBeNull();
    expect(await other.read()).not.toBeNull();
  });

  it('take the place of those before', async () => {
    const caches = new TestCaches();
    const kept = new KeptFiles(caches.asCacheStorage(), baseUrl);
    await kept.write({ files, choices });
    await kept.write({ files: files.slice(1), choices: {} });
    expect(await textsOf(kept)).toEqual([['shard.bin', 'abc']]);
    expect(caches.entries.size).toBe(2);
  });

  it('stay as they were where others cannot be written in their place', async () => {
    const caches = new TestCaches();
    const kept = new KeptFiles(caches.asCacheStorage(), baseUrl);
    await kept.write({ files, choices });
    const before = new Map(caches.entries);
    expect(await kept.write({ files: [files[1], goneFile()], choices: {} })).toBe('unreadable');
    expect(caches.entries).toEqual(before);
    caches.fail('put');
    expect(await kept.write({ files: [files[1]], choices: {} })).toBe('full');
    expect(caches.entries).toEqual(before);
  });

  it('are there while others are written in their place', async () => {
    const caches = new TestCaches();
    const kept = new KeptFiles(caches.asCacheStorage(), baseUrl);
    await kept.write({ files, choices });
    caches.stallWrites();
    void kept.write({ files: files.slice(1), choices: {} });
    await new Promise((resolve) => setTimeout(resolve));
    expect(await textsOf(kept)).toHaveLength(files.length);
  });

  it('are refused where the device is full, and leave nothing behind', async () => {
    const caches = new TestCaches();
    const kept = new KeptFiles(caches.fail('put').asCacheStorage(), baseUrl);
    expect(await kept.write({ files, choices })).toBe('full');
    expect(caches.entries.size).toBe(0);
  });

  it('are told of where they can no longer be read', async () => {
    const caches = new TestCaches();
    const kept = new KeptFiles(caches.asCacheStorage(), baseUrl);
    expect(await kept.write({ files: [goneFile()], choices })).toBe('unreadable');
    expect(caches.entries.size).toBe(0);
  });

  it.each([
    ['has no caches', undefined],
    ['forbids them', new TestCaches().fail('open').asCacheStorage()]
  ])('cannot be kept where the browser %s', async (_, caches) => {
    const kept = new KeptFiles(caches, baseUrl);
    expect(await kept.write({ files, choices })).toBe('no-storage');
    expect(await kept.read()).toBeNull();
    await kept.remove();
  });

  it('are not read where something else was written in their place', async () => {
    const caches = new TestCaches();
    const kept = new KeptFiles(caches.asCacheStorage(), baseUrl);
    await kept.write({ files, choices });
    const index = {
      names: ['model.json'],
      choices: { epsilon: 'x', inputScaling: { mean: [1] }, classNumbering: 'x' }
    };
    const text = new TextEncoder().encode(JSON.stringify(index));
    caches.entries.set(`${baseUrl}/own/index.json`, text);
    expect((await kept.read())?.choices).toEqual({});
    caches.entries.set(`${baseUrl}/own/index.json`, new TextEncoder().encode('[]'));
    expect(await kept.read()).toBeNull();
  });
});
