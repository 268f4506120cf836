import type { CameraFault, CameraFinding } from '../camera';
import type { BackendReport, InferenceFault } from '../inference';
import type { WindowsFinding } from '../lectures';
import type { OfflineStatus } from '../offline';
import type { SelfCheckStatus } from '../self-check';
import type { KeptWeights, WeightSetName } from '../weights';

/** Of what nobody has looked at yet, or somebody is looking at. */
type Open = { readonly status: 'unknown' } | { readonly status: 'checking' };

export type WeightsFact =
  | Open
  | { readonly status: 'known'; readonly name: WeightSetName; readonly kept: KeptWeights }
  | { readonly status: 'failed'; readonly fault: InferenceFault };

export type BackendFact =
  | Open
  | { readonly status: 'known'; readonly report: BackendReport }
  | { readonly status: 'failed'; readonly fault: InferenceFault };

export type CameraFact =
  | Open
  /** The browser asks the reader. */
  | { readonly status: 'asking' }
  | { readonly status: 'known'; readonly finding: CameraFinding }
  /** It was opened, and closed again. */
  | { readonly status: 'works' }
  | { readonly status: 'failed'; readonly fault: CameraFault };

export type AwakeFact =
  Open | { readonly status: 'known'; readonly finding: 'kept' | 'refused' | 'unsupported' };

export type WindowsFact = Open | { readonly status: 'known'; readonly finding: WindowsFinding };

/** What is known of the device that a lecture is to be held on. */
export interface DeviceFacts {
  readonly offline: OfflineStatus;
  readonly weights: WeightsFact;
  readonly backend: BackendFact;
  readonly 'self-check': SelfCheckStatus;
  readonly camera: CameraFact;
  readonly awake: AwakeFact;
  readonly windows: WindowsFact;
}

export type LampName = keyof DeviceFacts;
