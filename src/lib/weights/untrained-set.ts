import { slimConventions } from './conventions';
import { drawUntrainedVariables } from './untrained-variables';
import type { CoveredEndPoint, WeightSet } from './weight-set';

/** Slim's initialisers: covers every end point of every network, and fetches nothing. */
export function createUntrainedSet(seed: number): WeightSet {
  const endPoint: CoveredEndPoint = {
    isTrained: false,
    sizeBytes: 0,
    conventions: slimConventions,
    fetch: async () => (op) => drawUntrainedVariables(op, seed)
  };
  return {
    readConventions: async () => ({ ...slimConventions, trainedHeads: [], classes: null }),
    readProvenance: async () => ({ kind: 'initialisers', seed }),
    readKept: async () => ({ kind: 'initialisers', seed }),
    cover: async ({ endPoints }) => new Map(endPoints.map((name) => [name, endPoint]))
  };
}
