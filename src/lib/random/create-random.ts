/**
 * Uniform numbers in [0, 1) that depend on the seed alone, the same in every version and browser: seeds stand in links,
 * on worksheets and on screen. `seed`: any integer, of which the lowest 32 bits count.
 * Source: mulberry32 (Tommy Ettinger, public domain), 32-bit integer arithmetic only.
 */
export function createRandom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A seed made of text, for what has a name of its own: its values then do not depend on what was drawn before. FNV-1a, 32 bits. */
export function seedOfText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return hash | 0;
}
