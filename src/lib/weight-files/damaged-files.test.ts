import fc from 'fast-check';
import { expect, it } from 'vitest';
import { damageFile, damages } from './__fixtures__/damage-file';
import { faultOf } from './__fixtures__/open-bytes';
import { writeTorch } from './__fixtures__/write-torch';
import { writeSafetensors } from './__fixtures__/write-safetensors';

const tensors = [
  { name: 'a', shape: [2, 3], values: Float32Array.of(1, 2, 3, 4, 5, 6) },
  { name: 'b.weight', shape: [2], values: Float32Array.of(7, 8) }
];

/** Much longer than any of these small files takes; a loop without end takes longer. */
const limitMs = 5000;

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
      if ((await faultOf(damageFile(whole, changes))) !== null) refused++;
      expect(performance.now() - started).toBeLessThan(limitMs);
    });
    await fc.assert(property, { numRuns: 4000 });
    expect(refused).toBeGreaterThan(1000);
  },
  60_000
);
