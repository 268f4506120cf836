export interface PrefetchLimits<Item> {
  /** Loads under way at once. */
  readonly atOnce: number;
  /** What is loaded ahead of the reader, or being loaded, weighs at most so much together; a single item may weigh more. */
  readonly mostWeight: number;
  weigh(item: Item): number;
}

/**
 * Yields the results in the order of the items; later ones are loaded meanwhile, whether the reader comes back or not. Throws
 * the first failure when its turn comes. `load` must end by itself once the reader is gone.
 */
export async function* prefetchInOrder<Item, Result>(
  items: readonly Item[],
  { atOnce, mostWeight, weigh }: PrefetchLimits<Item>,
  load: (item: Item) => Promise<Result>
): AsyncGenerator<Result> {
  const waiting: { readonly weight: number; readonly result: Promise<Result> }[] = [];
  let next = 0;
  let underWay = 0;
  let weight = 0;
  let hasEnded = false;
  const mayBegin = () =>
    !hasEnded &&
    next < items.length &&
    underWay < atOnce &&
    (waiting.length === 0 || weight + weigh(items[next]) <= mostWeight);
  const begin = () => {
    while (mayBegin()) {
      const item = items[next++];
      const result = load(item);
      waiting.push({ weight: weigh(item), result });
      weight += weigh(item);
      underWay++;
      result.then(
        () => {
          underWay--;
          begin();
        },
        // It is heard when its turn comes; until then it must not count as unhandled.
        () => (hasEnded = true)
      );
    }
  };
  try {
    for (begin(); waiting.length > 0; begin()) {
      const [first] = waiting;
      const result = await first.result;
      waiting.shift();
      weight -= first.weight;
      begin();
      yield result;
    }
  } finally {
    hasEnded = true;
  }
}
