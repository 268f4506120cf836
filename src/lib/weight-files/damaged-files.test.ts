import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { damageFile, damages } from './__fixtures__/damage-file';
import { faultOf } from './__fixtures__/open-bytes';
import { writeTorch } from './__fixtures__/write-torch';
import { writeTfjs } from './__fixtures__/write-tfjs';
import { writeSafetensors } from './__fixtures__/write-safetensors';

const tensors = [
  { name: 'a', shape: [2, 3], values: Float32Array.of(1, 2, 3, 4, 5, 6) },
  { name: 'b.weight', shape: [2], values: Float32Array.of(7, 8) }
];

/** Much longer than any of these small files takes; a loop without end takes longer. */
const limitMs = 5000;

const readH5 = (name: string) =>
  new Uint8Array(readFileSync(new URL(`__fixtures__/h5py/${name}`, import.meta.url)));

const { model, findFile } = writeTfjs(tensors);

/** 100,000 in all: most of an .h5 is the values, in which damage goes unseen. */
it.each([
  { title: 'safetensors', whole: writeSafetensors(tensors), runs: 36_000, refusals: 18_000 },
  { title: 'a checkpoint', whole: writeTorch(tensors), runs: 36_000, refusals: 12_000 },
  { title: 'a model.json', whole: model, findFile, runs: 12_000, refusals: 6000 },
  { title: 'a .weights.h5', whole: readH5('numbered.weights.h5'), runs: 6000, refusals: 600 },
  { title: 'an .h5 of Keras 2', whole: readH5('variable-names.h5'), runs: 6000, refusals: 600 },
  { title: 'a .keras', whole: readH5('model.keras'), runs: 4000, refusals: 600 }
])(
  '$title that is damaged anywhere is read or refused with a fault, at once',
  async ({ whole, findFile, runs, refusals }) => {
    expect(await faultOf(whole, findFile)).toBeNull();
    let refused = 0;
    const property = fc.asyncProperty(damages, async (changes) => {
      const started = performance.now();
      // Throws on any error that is no fault.
      if ((await faultOf(damageFile(whole, changes), findFile)) !== null) refused++;
      expect(performance.now() - started).toBeLessThan(limitMs);
    });
    await fc.assert(property, { numRuns: runs });
    expect(refused).toBeGreaterThan(refusals);
  },
  300_000
);
