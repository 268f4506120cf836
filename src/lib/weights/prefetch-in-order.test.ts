import { expect, it } from 'vitest';
import { prefetchInOrder } from './prefetch-in-order';

it('keeps the order of the items though later ones finish first', async () => {
  const finish = new Map<number, () => void>();
  const load = (item: number) =>
    new Promise<number>((resolve) => {
      finish.set(item, () => resolve(item));
      if (item !== 1) resolve(item);
      else queueMicrotask(() => finish.get(1)?.());
    });
  const results: number[] = [];
  for await (const result of prefetchInOrder([1, 2, 3], 2, load)) results.push(result);
  expect(results).toEqual([1, 2, 3]);
});

it('starts no more than `ahead` items beyond the one that is read', async () => {
  const started: string[] = [];
  const load = async (item: string) => {
    started.push(item);
    return item;
  };
  const results = prefetchInOrder(['a', 'b', 'c', 'd', 'e'], 2, load);
  await results.next();
  expect(started).toEqual(['a', 'b', 'c']);
  await results.next();
  expect(started).toEqual(['a', 'b', 'c', 'd']);
  await results.return(undefined);
  expect(started).toEqual(['a', 'b', 'c', 'd']);
});

it('throws a failure when its turn comes, after the results before it', async () => {
  const load = async (item: number) => {
    if (item === 2) throw new Error('no second');
    return item;
  };
  const results = prefetchInOrder([1, 2, 3], 2, load);
  expect(await results.next()).toEqual({ value: 1, done: false });
  await expect(results.next()).rejects.toThrow('no second');
});
