/** Advance widths in em of Noto Sans SemiBold, the heavier of the two faces that the page brings along. */
const wide = new Map<string, number>(
  Object.entries({
    ' ': 0.26,
    '/': 0.41,
    _: 0.41,
    ',': 0.28,
    '.': 0.28,
    a: 0.6,
    c: 0.51,
    e: 0.59,
    f: 0.39,
    h: 0.66,
    i: 0.3,
    j: 0.3,
    l: 0.3,
    m: 0.98,
    n: 0.66,
    r: 0.45,
    s: 0.5,
    t: 0.43,
    u: 0.66,
    v: 0.57,
    w: 0.86,
    x: 0.58,
    A: 0.69,
    C: 0.64,
    D: 0.74,
    E: 0.56,
    I: 0.39,
    L: 0.56,
    M: 0.94,
    N: 0.81,
    P: 0.63,
    S: 0.55,
    U: 0.76,
    V: 0.65
  })
);
const digit = 0.57;
const otherLetter = 0.66;

/** About how wide a text of this size comes out, in the size's unit; rather too wide than too narrow. */
export function estimateTextWidth(text: string, size: number): number {
  let em = 0;
  for (const character of text) {
    em += /[0-9×+=]/.test(character) ? digit : (wide.get(character) ?? otherLetter);
  }
  return em * size;
}
