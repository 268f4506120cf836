import { createHash } from 'node:crypto';
import type { ManifestShard } from '../../src/lib/weights';

/** Some static hosts refuse larger files, and a shard is the unit of a retry. */
export const largestShardBytes = 4_000_000;

/** Equal pieces, none over the limit. */
export function cutShards(
  endPoint: string,
  bytes: Uint8Array
): { readonly shard: ManifestShard; readonly content: Uint8Array }[] {
  const count = Math.ceil(bytes.length / largestShardBytes);
  const step = Math.ceil(bytes.length / count);
  return Array.from({ length: count }, (_, index) => {
    const content = bytes.subarray(index * step, (index + 1) * step);
    const sha256 = createHash('sha256').update(content).digest('hex');
    const file = `${endPoint}-${index + 1}.bin`;
    return { shard: { file, sizeBytes: content.length, sha256 }, content };
  });
}
