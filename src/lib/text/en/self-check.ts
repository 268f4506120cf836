import type { BackendName } from '../../inference';
import {
  tolerances,
  type EndPointCheck,
  type Precision,
  type SelfCheckFault,
  type SelfCheckProgress,
  type SelfCheckReport
} from '../../self-check';
import { backends } from './backends';
import { numbers } from './numbers';
import { run } from './run';
import { weights } from './weights';

/** More failed end points than these are counted, not named. */
const mostNamed = 3;

/** Whether this device computes what it should. */
export const selfCheck = {
  explanation:
    'Sends a picture of noise through the trained weights, and compares every end point with what tf.layers computes. Your run stays as it is.',
  /** Also of the part of the page. */
  start: 'Self-check',
  again: 'Check again',
  cancel: 'Cancel the check',
  cancelled: 'The check was cancelled.',
  /** Of the progress bar. */
  label: 'Check',
  running: 'Checking',

  progress({ weights: fetched, programs, ops, compared }: SelfCheckProgress): string {
    if (compared !== null) return `${stepsOf(compared)} end points compared`;
    if (programs !== null) return `${stepsOf(programs)} GPU programs`;
    if (fetched !== null) {
      const [loaded, total] = [fetched.loadedBytes, fetched.totalBytes].map(numbers.bytes);
      return `${loaded} of ${total} of weights`;
    }
    return ops === null ? 'Starting the engine' : `${stepsOf(ops)} ops`;
  },

  /** “18 of 18 end points within 1e−4, WebGL, NVIDIA GeForce” */
  result({ endPoints, tolerance, backend }: SelfCheckReport): string {
    const failed = endPoints.filter(({ isWithin }) => !isWithin);
    const good = endPoints.length - failed.length;
    const verdict = `${good} of ${endPoints.length} end points within ${limit(tolerance)}, ${backends.device(backend)}.`;
    return failed.length === 0 ? verdict : `${verdict} ${nameFailed(failed)}`;
  },

  /** What 16 bits mean; nothing for 32. */
  precision: (precision: Precision) =>
    precision === 'float32'
      ? ''
      : `This device computes with 16 bits: a value is exact to about three digits, and small errors add up from op to op. So ${limit(tolerances.float16)} is allowed here instead of ${limit(tolerances.float32)}.`,

  advice: 'Maps that this backend computes here may be wrong.',
  offer: (backend: BackendName) => `Compute with ${backends.names[backend]}`,

  details: 'Every end point',
  endPoint: 'End point',
  error: 'Relative error',
  /** How far an end point is off, as a part of its norm. */
  errorOf: ({ error, measure }: EndPointCheck) =>
    Number.isFinite(error)
      ? numbers.value(error)
      : measure === 'shape'
        ? 'another shape'
        : 'no number',

  fault(fault: SelfCheckFault): string {
    switch (fault.kind) {
      case 'references-not-loaded':
        return 'The reference values could not be fetched, so nothing was checked. Check the connection and try again.';
      case 'weights-failed':
        return `Nothing was checked. ${weights.fault(fault.fault)}`;
      case 'context-lost':
      case 'device-refused':
      case 'device-silent':
      case 'worker-silent':
      case 'worker-gone':
        return 'The device gave up during the check. Check again, or compute with WebAssembly.';
      default:
        return run.fault(fault);
    }
  }
};

function stepsOf({ done, total }: { readonly done: number; readonly total: number }): string {
  return `${numbers.count(done)} of ${numbers.count(total)}`;
}

/** `1e−4`, `0.05` */
function limit(tolerance: number): string {
  return tolerance < 0.001 ? tolerance.toExponential().replace('-', '−') : String(tolerance);
}

function nameFailed(failed: readonly EndPointCheck[]): string {
  const named = failed.slice(0, mostNamed).map(({ name, error, measure }) => {
    if (Number.isFinite(error)) return `${name} is off by ${numbers.value(error)}`;
    return measure === 'shape'
      ? `${name} has another shape`
      : `${name} holds values that are no numbers`;
  });
  const more = failed.length - named.length;
  return `${numbers.list(more > 0 ? [...named, `${numbers.count(more)} more fail`] : named)}.`;
}
