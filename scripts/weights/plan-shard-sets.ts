import type { Network, Op, Variable } from '../../src/lib/network';
import {
  slimConventions,
  type Manifest,
  type ManifestShardSet,
  type ManifestTensor
} from '../../src/lib/weights';
import { cutShards } from './cut-shards';
import type { KerasModel, PackedTensor } from './keras-graph';
import { matchKeras, type KerasMatch } from './match-keras';
import type { PackageFacts } from './read-package';
import { packageDescription, packageName } from './read-package';
import { UnpackError } from './unpack-error';

export interface UnpackedWeights {
  readonly manifest: Manifest;
  /** Contents by file name. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** Regroups the packed bytes by end point under Slim's names. Throws UnpackError naming what does not fit. */
export function planShardSets(
  base: Network,
  { model, bytes, facts }: { model: KerasModel; bytes: Uint8Array; facts: PackageFacts }
): UnpackedWeights {
  requireExactSize(model, bytes);
  const matches = matchKeras(base, model);
  const files = new Map<string, Uint8Array>();
  const used = new Set<string>();
  const shardSets: ManifestShardSet[] = [];
  for (const endPoint of new Set(base.ops.map((op) => op.endPoint))) {
    const tensors: ManifestTensor[] = [];
    const parts: Uint8Array[] = [];
    let offset = 0;
    for (const op of base.ops.filter((candidate) => candidate.endPoint === endPoint)) {
      for (const variable of op.weights) {
        const packed = findTensor(model, variable, kerasName(op, variable, matches));
        if (used.has(packed.name)) throw new UnpackError(`${packed.name} is wanted twice.`);
        used.add(packed.name);
        tensors.push({ ...variable, dtype: 'uint8', scale: packed.scale, min: packed.min, offset });
        parts.push(bytes.subarray(packed.offset, packed.offset + packed.sizeBytes));
        offset += packed.sizeBytes;
      }
    }
    if (tensors.length === 0) continue;
    const cut = cutShards(endPoint, Buffer.concat(parts));
    for (const { shard, content } of cut) files.set(shard.file, content);
    const shards = cut.map(({ shard }) => shard);
    shardSets.push({ endPoint, shards, tensors });
  }
  requireAllUsed(model, used);
  const provenance = { package: packageName, ...facts, description: packageDescription };
  return {
    manifest: { format: 1, provenance, conventions: slimConventions, shardSets },
    files
  };
}

function requireExactSize(model: KerasModel, bytes: Uint8Array): void {
  const needed = [...model.tensors.values()].reduce((sum, tensor) => sum + tensor.sizeBytes, 0);
  if (bytes.length === needed) return;
  throw new UnpackError(
    `The package's shards hold ${bytes.length} bytes, but its tensors need ${needed}.`
  );
}

function kerasName(op: Op, variable: Variable, matches: ReadonlyMap<string, KerasMatch>): string {
  const match = matches.get(op.scope);
  const suffix = variable.name.slice(op.scope.length + 1);
  if (suffix === 'weights') return `${match?.convolution}/kernel`;
  return suffix.replace('BatchNorm', `${match?.batchNorm}`);
}

function findTensor(model: KerasModel, variable: Variable, name: string): PackedTensor {
  const packed = model.tensors.get(name);
  if (packed === undefined) {
    throw new UnpackError(`The Keras model has no tensor ${name} for ${variable.name}.`);
  }
  if (packed.shape.join() !== variable.shape.join()) {
    throw new UnpackError(
      `The Keras tensor ${name} is [${packed.shape.join(', ')}], but ${variable.name} is [${variable.shape.join(', ')}].`
    );
  }
  return packed;
}

/** The trunk has nothing but convolutions and batch norms, so anything of those must have found its place. */
function requireAllUsed(model: KerasModel, used: ReadonlySet<string>): void {
  for (const name of model.tensors.keys()) {
    const className = model.layers.get(name.split('/')[0])?.className;
    if (className === 'Dense' || used.has(name)) continue;
    throw new UnpackError(`The Keras tensor ${name} belongs to no op of the network.`);
  }
}
