import { baseEndPoints, buildNetwork } from '../../src/lib/network';
import { readKerasModel } from './keras-graph';
import { planShardSets, type UnpackedWeights } from './plan-shard-sets';
import { readModel, readPackageFacts, readWeightBytes } from './read-package';

/** Everything in memory, nothing written. Throws UnpackError with one sentence. */
export function unpackPackage(packageDir: string): UnpackedWeights {
  const facts = readPackageFacts(packageDir);
  const model = readKerasModel(readModel(packageDir));
  const bytes = readWeightBytes(packageDir, model.paths);
  return planShardSets(buildNetwork({ finalEndPoint: baseEndPoints.at(-1) }), {
    model,
    bytes,
    facts
  });
}
