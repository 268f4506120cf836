import type { Manifest } from './manifest';
import { hashSha256 } from './sha-256';

/**
 * One SHA-256 for a whole weight set, hexadecimal: that of its shards' hashes, a line each in network
 * order. Two sets with the same digest hold the same bytes.
 */
export function digestManifest(manifest: Manifest): Promise<string> {
  const lines = manifest.shardSets.flatMap((set) => set.shards.map((shard) => shard.sha256));
  return hashSha256(new TextEncoder().encode(lines.join('\n')));
}
