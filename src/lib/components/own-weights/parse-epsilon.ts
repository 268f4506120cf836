const decimal = /^(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** Of batch norm: above 0 and at most 1, as in `0.001` or `1e-3`; null for anything else, hexadecimal included. */
export function parseEpsilon(text: string): number | null {
  const written = text.trim();
  if (!decimal.test(written)) return null;
  const epsilon = Number(written);
  return epsilon > 0 && epsilon <= 1 ? epsilon : null;
}
