import fc from 'fast-check';
import { expect, it } from 'vitest';
import { faultOf } from './__fixtures__/open-bytes';
import { writeTorch } from './__fixtures__/write-torch';
import { writeSafetensors } from './__fixtures__/write-safetensors';

const tensors = [
  { name: 'a', shape: [2, 3], values: Float32Array.of(1, 2, 3, 4, 5, 6) },
  { name: 'b.weight', shape: [2], values: Float32Array.of(7, 8) }
];

/** Cuts, flips, and stretches by bytes that may stand for sizes. */
const damages = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('cut' as const), at: fc.nat() }),
    fc.record({ kind: fc.constant('set' as const), at: fc.nat(), byte: fc.nat(255) }),
    fc.record({ kind: fc.constant('insert' as const), at: fc.nat(), byte: fc.nat(255) })
  ),
  { minLength: 1, maxLength: 3 }
);

function damage(
  whole: Uint8Array,
  changes: typeof damages extends fc.Arbitrary<infer T> ? T : never
) {
  let bytes = [...whole];
  for (const change of changes) {
    const at = change.at % (bytes.length + 1);
    if (change.kind === 'cut') bytes = bytes.slice(0, at);
    else bytes.splice(at, change.kind === 'set' ? 1 : 0, change.byte);
  }
  return Uint8Array.from(bytes);
}

/** Much longer than any of these small files takes; a loop without end takes longer. */
const limitMs = 1000;

it.each([
  ['safetensors', writeSafetensors(tensors)],
  ['a checkpoint', writeTorch(tensors)]
])(
  '%s that is damaged anywhere is read or refused with a fault, at once',
  async (_, whole) => {
    expect(await faultOf(whole)).toBeNull();
    let refused = 0;
    const property = fc.asyncProperty(damages, async (changes) => {
      const started = performance.now();
      // Throws on any error that is no fault.
      if ((await faultOf(damage(whole, changes))) !== null) refused++;
      expect(performance.now() - started).toBeLessThan(limitMs);
    });
    await fc.assert(property, { numRuns: 4000 });
    expect(refused).toBeGreaterThan(1000);
  },
  60_000
);
