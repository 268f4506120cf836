import { expect, it } from 'vitest';
import { prefetchInOrder } from './prefetch-in-order';

const limits = { atOnce: 2, mostWeight: 100, weigh: () => 1 };

/** Loads that end when they are told to. */
function createLoads() {
  const started: string[] = [];
  const finishers = new Map<string, () => void>();
  const load = (item: string) => {
    started.push(item);
    return new Promise<string>((resolve) => finishers.set(item, () => resolve(item)));
  };
  const finish = async (item: string) => {
    finishers.get(item)?.();
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { started, load, finish };
}

it('keeps the order of the items though later ones finish first', async () => {
  const { load, finish } = createLoads();
  const results: string[] = [];
  const reading = (async () => {
    for await (const result of prefetchInOrder(['a', 'b', 'c'], limits, load)) results.push(result);
  })();
  await finish('b');
  await finish('c');
  expect(results).toEqual([]);
  await finish('a');
  await reading;
  expect(results).toEqual(['a', 'b', 'c']);
});

it('starts the next item as one has been loaded, while the reader is away', async () => {
  const { started, load, finish } = createLoads();
  const results = prefetchInOrder(['a', 'b', 'c', 'd'], limits, load);
  const first = results.next();
  expect(started).toEqual(['a', 'b']);
  await finish('b');
  expect(started).toEqual(['a', 'b', 'c']);
  await finish('a');
  await first;
  expect(started).toEqual(['a', 'b', 'c', 'd']);
});

it('starts none while what waits for the reader weighs enough, but always the one that is read', async () => {
  const { started, load, finish } = createLoads();
  const weigh = (item: string) => (item === 'c' ? 9 : 1);
  const results = prefetchInOrder(['a', 'b', 'c', 'd'], { ...limits, mostWeight: 3, weigh }, load);
  const first = results.next();
  await finish('a');
  await finish('b');
  await first;
  expect(started).toEqual(['a', 'b']);
  await results.next();
  const third = results.next();
  expect(started).toEqual(['a', 'b', 'c']);
  await finish('c');
  await third;
  expect(started).toEqual(['a', 'b', 'c', 'd']);
});

it('starts none once the reader has gone', async () => {
  const { started, load, finish } = createLoads();
  const results = prefetchInOrder(['a', 'b', 'c', 'd'], limits, load);
  const first = results.next();
  await finish('a');
  await first;
  await results.return(undefined);
  await finish('b');
  await finish('c');
  expect(started).toEqual(['a', 'b', 'c']);
});

it('throws a failure when its turn comes, after the results before it, and starts no more', async () => {
  const started: number[] = [];
  const load = async (item: number) => {
    started.push(item);
    if (item === 2) throw new Error('no second');
    return item;
  };
  const results = prefetchInOrder([1, 2, 3, 4, 5], { ...limits, atOnce: 3 }, load);
  expect(await results.next()).toEqual({ value: 1, done: false });
  await expect(results.next()).rejects.toThrow('no second');
  expect(started).not.toContain(5);
});
