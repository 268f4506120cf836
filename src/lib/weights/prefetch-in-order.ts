/**
 * Yields the results in the order of the items while at most `ahead` later ones are already under way. Throws the first
 * failure when its turn comes. `load` must end by itself once the reader is gone.
 */
export async function* prefetchInOrder<Item, Result>(
  items: readonly Item[],
  ahead: number,
  load: (item: Item) => Promise<Result>
): AsyncGenerator<Result> {
  const underWay: Promise<Result>[] = [];
  let next = 0;
  while (next < items.length || underWay.length > 0) {
    while (next < items.length && underWay.length <= ahead) {
      const result = load(items[next++]);
      // A failure is heard when its turn comes; until then it must not count as unhandled.
      result.catch(() => {});
      underWay.push(result);
    }
    const first = underWay.shift();
    if (first !== undefined) yield await first;
  }
}
