import { createHash } from 'node:crypto';
import { baseEndPoints, buildNetwork, countElements } from '../../network';
import type { Manifest, ManifestShardSet, ManifestTensor } from '../manifest';

/** Every depth is two channels, so that the whole trunk weighs a few kilobytes. */
export const smallNetwork = buildNetwork({
  depthMultiplier: 0.001,
  minDepth: 2,
  numClasses: 3
});

export interface SmallWeights {
  readonly manifest: Manifest;
  /** manifest.json and the shards by file name. */
  readonly files: Map<string, Uint8Array<ArrayBuffer>>;
}

/** Invented weights for the trunk of `smallNetwork`: two shards an end point, codes counting up. */
export function createSmallWeights(): SmallWeights {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  const shardSets = baseEndPoints.map((endPoint) => createShardSet(endPoint, files));
  const manifest: Manifest = {
    format: 1,
    provenance: {
      package: 'invented',
      version: '1.0.0',
      licence: 'MIT',
      description: 'For tests.'
    },
    shardSets: shardSets.filter((set) => set.tensors.length > 0)
  };
  files.set('manifest.json', new TextEncoder().encode(JSON.stringify(manifest)));
  return { manifest, files };
}

function createShardSet(
  endPoint: string,
  files: Map<string, Uint8Array<ArrayBuffer>>
): ManifestShardSet {
  const tensors: ManifestTensor[] = [];
  let offset = 0;
  const ops = smallNetwork.ops.filter((op) => op.endPoint === endPoint);
  for (const { name, shape } of ops.flatMap((op) => op.weights)) {
    tensors.push({ name, shape, dtype: 'uint8', scale: 0.5, min: 1, offset });
    offset += countElements(shape);
  }
  if (tensors.length === 0) return { endPoint, shards: [], tensors };
  const bytes = Uint8Array.from({ length: offset }, (_, index) => index % 256);
  const half = Math.ceil(offset / 2);
  const shards = [bytes.slice(0, half), bytes.slice(half)].map((content, index) => {
    const file = `${endPoint}-${index + 1}.bin`;
    files.set(file, content);
    const sha256 = createHash('sha256').update(content).digest('hex');
    return { file, sizeBytes: content.length, sha256 };
  });
  return { endPoint, shards, tensors };
}
