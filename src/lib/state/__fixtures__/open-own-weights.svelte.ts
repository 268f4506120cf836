import { flushSync } from 'svelte';
import { expect, vi } from 'vitest';
import { nameForTorch } from '../../weight-files/__fixtures__/name-for-torch';
import { seedWeights, smallNetworkOf } from '../../weight-files/__fixtures__/seeded-weights';
import { writeSafetensors } from '../../weight-files/__fixtures__/write-safetensors';
import { TestCaches } from '../../weights/__fixtures__/test-caches';
import { Explorer } from '../explorer.svelte';
import { OwnWeightsDoor } from '../own-weights.svelte';

/** Of a small network of 5 classes, with PyTorch's names. */
export const ownTensors = nameForTorch(seedWeights());
export const ownBytes = writeSafetensors(ownTensors);
export const goodFile = (name = 'inception.safetensors') => new File([ownBytes], name);

/** A page without drawing and engine, over a browser's caches; waits until it is known what an earlier visit has kept. */
export async function openOwnWeights({
  caches = new TestCaches(),
  query = {} as { weights?: 'own' },
  isWaiting = true
} = {}) {
  let door!: OwnWeightsDoor;
  const explorer = new Explorer();
  if (query.weights !== undefined) explorer.set({ weights: query.weights });
  const leave = $effect.root(() => {
    door = new OwnWeightsDoor({
      explorer,
      weightsUrl: () => 'https://lecture.test/weights/',
      caches: caches.asCacheStorage(),
      networkOf: smallNetworkOf
    });
  });
  flushSync();
  if (isWaiting) await vi.waitFor(() => expect(door.chosen).not.toBeNull());
  return { door, explorer, caches, leave };
}
