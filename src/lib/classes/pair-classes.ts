import type { RankedClasses } from './rank-classes';

export interface ClassPairing {
  /** Classes among the first of either answer: those of A in its order, then what only B puts there, in B's. */
  readonly rows: readonly number[];
  /** How many are among the first of both. */
  readonly shared: number;
  readonly hasSameFirst: boolean;
}

/** The first `count` classes of two answers, side by side. */
export function pairClasses(a: RankedClasses, b: RankedClasses, count: number): ClassPairing {
  const [ofA, ofB] = [a.order.slice(0, count), b.order.slice(0, count)];
  const onlyB = ofB.filter((index) => !ofA.includes(index));
  return {
    rows: [...ofA, ...onlyB],
    shared: ofB.length - onlyB.length,
    hasSameFirst: ofA[0] === ofB[0]
  };
}
