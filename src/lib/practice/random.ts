/**
 * Numbers in [0, 1) that depend on the seed alone, the same in every version and browser, so that a link keeps
 * its questions. Source: mulberry32 (Tommy Ettinger, public domain), 32-bit integer arithmetic only.
 */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
