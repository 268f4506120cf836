import { digestManifest, WeightStore, type Provenance } from '../weights';

export type WeightsInfoStatus =
  | { readonly status: 'unknown' }
  | { readonly status: 'loading' }
  | {
      readonly status: 'known';
      readonly provenance: Provenance;
      readonly sizeBytes: number;
      /** SHA-256 over the hashes of all shards, hexadecimal. */
      readonly sha256: string;
    }
  | { readonly status: 'failed'; readonly message: string };

/** Where the bundled weights come from; read from their manifest when somebody asks. */
export class WeightsInfo {
  #state = $state.raw<WeightsInfoStatus>({ status: 'unknown' });

  get state(): WeightsInfoStatus {
    return this.#state;
  }

  /** Reads the manifest once; a failure is forgotten, so that asking again tries again. */
  async load(weightsUrl: string): Promise<void> {
    if (this.#state.status === 'known' || this.#state.status === 'loading') return;
    this.#state = { status: 'loading' };
    try {
      const manifest = await new WeightStore({ baseUrl: weightsUrl }).loadManifest();
      const shards = manifest.shardSets.flatMap((set) => set.shards);
      this.#state = {
        status: 'known',
        provenance: manifest.provenance,
        sizeBytes: shards.reduce((sum, shard) => sum + shard.sizeBytes, 0),
        sha256: await digestManifest(manifest)
      };
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      this.#state = { status: 'failed', message };
    }
  }
}
