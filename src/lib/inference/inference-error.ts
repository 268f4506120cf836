import type { Pair } from '../network';
import type { NetworkFault } from '../what-ifs';
import { WeightsError, type Misfit, type WeightsFault } from '../weights';

/** Why an engine failed, as plain data that crosses from worker to page; the text room makes a sentence of it. */
export type InferenceFault =
  /** The graphics context went away; everything on the device is gone with it. */
  | { readonly kind: 'context-lost' }
  /** It did not take an order, for lack of memory or otherwise; `detail` is the browser's word. What follows would be zeros. */
  | { readonly kind: 'device-refused'; readonly detail: string }
  | { readonly kind: 'device-silent'; readonly silentMs: number }
  | { readonly kind: 'worker-silent'; readonly silentMs: number }
  /** The worker was ended by the browser or by somebody else. */
  | { readonly kind: 'worker-gone' }
  /** It could not be loaded, or threw outside any call; `detail` is the browser's word, empty where it has none. */
  | { readonly kind: 'worker-broken'; readonly detail: string }
  /** Its code could not be fetched. */
  | { readonly kind: 'engine-not-loaded' }
  | { readonly kind: 'engine-closed' }
  | { readonly kind: 'backend-switched' }
  /** Not even the slowest backend could be started. */
  | { readonly kind: 'no-backend' }
  | { readonly kind: 'computation-failed'; readonly detail: string }
  | { readonly kind: 'weights-failed'; readonly fault: WeightsFault }
  /** Known before any run is tried. */
  | { readonly kind: 'weights-misfit'; readonly misfit: Misfit }
  /** [height, width] */
  | { readonly kind: 'wrong-image-size'; readonly held: Pair; readonly wanted: Pair }
  | { readonly kind: 'impossible-network'; readonly fault: NetworkFault }
  /** About so many bytes on WebAssembly, which holds `mostBytes`. */
  | { readonly kind: 'needs-memory'; readonly neededBytes: number; readonly mostBytes: number }
  | { readonly kind: 'unknown-op'; readonly scope: string }
  /** Asked for, or to be switched off, from `first` to `last`, of an op that has `channels`. */
  | {
      readonly kind: 'no-such-channels';
      readonly scope: string;
      readonly first: number;
      readonly last: number;
      readonly channels: number;
    }
  | { readonly kind: 'not-computed'; readonly scope: string };

/** The engine has lost all it held, and only a new worker or backend helps; the same run may work there. */
const losses: readonly InferenceFault['kind'][] = [
  'context-lost',
  'device-refused',
  'device-silent',
  'worker-silent',
  'worker-gone'
];

/** What was asked for cannot be run; trying again changes nothing. */
const badRequests: readonly InferenceFault['kind'][] = [
  'weights-misfit',
  'wrong-image-size',
  'impossible-network',
  'needs-memory',
  'unknown-op',
  'no-such-channels',
  'not-computed'
];

/** Any failure of an engine; its message is for developers, readers get the sentence of `fault`. */
export class InferenceError extends Error {
  override readonly name = 'InferenceError';
  readonly fault: InferenceFault;

  constructor(fault: InferenceFault, options?: ErrorOptions) {
    super(describeFault(fault), options);
    this.fault = fault;
  }

  /** True where the engine starts anew with the next call, and the run with it. */
  get isLoss(): boolean {
    return losses.includes(this.fault.kind);
  }
}

/** True where the same request may work the next time. */
export function canRetry(fault: InferenceFault): boolean {
  return !badRequests.includes(fault.kind);
}

/** The facts of whatever an engine or a weight store has thrown. */
export function faultOf(error: unknown): InferenceFault {
  if (error instanceof InferenceError) return error.fault;
  if (error instanceof WeightsError) return { kind: 'weights-failed', fault: error.fault };
  return {
    kind: 'computation-failed',
    detail: error instanceof Error ? error.message : String(error)
  };
}

/** `worker-silent {"silentMs":90000}` */
function describeFault({ kind, ...facts }: InferenceFault): string {
  return Object.keys(facts).length === 0 ? kind : `${kind} ${JSON.stringify(facts)}`;
}

export function isAbortError(error: unknown): error is Error {
  return error instanceof Error && error.name === 'AbortError';
}

export function abortError(message: string): DOMException {
  return new DOMException(message, 'AbortError');
}
