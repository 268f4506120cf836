import fc from 'fast-check';

type Damage =
  | { readonly kind: 'cut'; readonly at: number }
  | { readonly kind: 'set' | 'insert'; readonly at: number; readonly byte: number };

const at = fc.nat();
/** Most often what changes a size or an address much. */
const byte = fc.oneof(fc.constantFrom(0, 1, 127, 128, 255), fc.nat(255));

/** Cuts, other bytes and further ones, a few at a time. */
export const damages: fc.Arbitrary<Damage[]> = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('cut' as const), at }),
    fc.record({ kind: fc.constant('set' as const), at, byte }),
    fc.record({ kind: fc.constant('insert' as const), at, byte })
  ),
  { minLength: 1, maxLength: 3 }
);

/** `at` is taken modulo the length. */
export function damageFile(whole: Uint8Array, changes: readonly Damage[]): Uint8Array<ArrayBuffer> {
  let bytes = new Uint8Array(whole);
  for (const change of changes) {
    const place = change.at % (bytes.length + 1);
    const before = bytes.slice(0, place);
    if (change.kind === 'cut') {
      bytes = before;
    } else {
      const after = bytes.subarray(change.kind === 'set' ? place + 1 : place);
      bytes = new Uint8Array(before.length + 1 + after.length);
      bytes.set(before);
      bytes[place] = change.byte;
      bytes.set(after, place + 1);
    }
  }
  return bytes;
}
