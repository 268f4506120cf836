import type { KeepProgress } from './keep-files';
import type { OfflineFault } from './offline-error';

interface Amount {
  readonly files: number;
  readonly bytes: number;
}

export type OfflineStatus =
  /** Nobody has looked yet. */
  | { readonly status: 'unknown' }
  /** Private windows, sandboxed frames, addresses without https. */
  | { readonly status: 'unavailable' }
  | { readonly status: 'checking'; readonly progress: KeepProgress | null }
  | { readonly status: 'preparing'; readonly progress: KeepProgress | null }
  | { readonly status: 'unprepared' }
  | { readonly status: 'incomplete'; readonly missing: Amount }
  /** Every file is here, with the hash that the build has given it. */
  | {
      readonly status: 'ready';
      readonly kept: Amount;
      /** Sets of weights in use that the site was built without, so that it cannot be told what belongs to them. */
      readonly absentSets: readonly string[];
    }
  | { readonly status: 'failed'; readonly fault: OfflineFault };
