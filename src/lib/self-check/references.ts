import type { StimulusId } from '../photos';
import type { TensorDigest } from './digest';

/** What an independent computation gives for a stimulus: `references.json`, written by scripts/golden.ts. */
export interface SelfCheckReferences {
  /** Where the numbers come from, in plain sentences. */
  readonly origin: string;
  readonly stimulus: StimulusId;
  /** In network order. */
  readonly endPoints: readonly EndPointReference[];
}

export interface EndPointReference extends TensorDigest {
  readonly name: string;
  /** The Keras layer that computes it. */
  readonly layer: string;
}

/** Rejects where they cannot be had. */
export type LoadReferences = () => Promise<SelfCheckReferences>;

/** Fetched when somebody wants to check; rejects where they cannot be had. */
export async function loadReferences(): Promise<SelfCheckReferences> {
  const { default: references } = await import('./references.json');
  return references as SelfCheckReferences;
}
