/**
 * Yields the results in the order of the items while at most `ahead` later ones are already under way. Throws the first
 * failure when its turn comes. `load` must end by itself once the reader is gone.
 */
export async function* prefetchInOrder<Item, Result>(
  items: readonly Item[],
  ahead: number,
  load: (item: Item) => Promise<Result>
): AsyncGenerator<Result> {
  const started: Promise<Result>[] = [];
  for (let turn = 0; turn < items.length; turn++) {
    while (started.length < Math.min(items.length, turn + 1 + ahead)) {
      const result = load(items[started.length]);
      // A failure is heard when its turn comes; until then it must not count as unhandled.
      result.catch(() => {});
      started.push(result);
    }
    yield await started[turn];
  }
}
