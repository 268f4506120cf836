export type InferenceFault =
  /** The graphics context went away; everything on the device is gone with it. */
  | 'context-lost'
  /** A read or the whole worker stayed silent beyond its time limit. */
  | 'no-answer'
  | 'worker-failed'
  | 'backend-failed'
  | 'weights-failed'
  /** What was asked for cannot be run; trying again changes nothing. */
  | 'bad-request';

/** Any failure of an engine. The message is a sentence with a next step. */
export class InferenceError extends Error {
  readonly fault: InferenceFault;

  constructor(fault: InferenceFault, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'InferenceError';
    this.fault = fault;
  }

  get canRetry(): boolean {
    return this.fault !== 'bad-request';
  }

  /** True where the device is lost to this engine: only a new worker or backend helps. */
  get isDeviceLoss(): boolean {
    return this.fault === 'context-lost' || this.fault === 'no-answer';
  }
}

export function isAbortError(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}

export function abortError(message: string): DOMException {
  return new DOMException(message, 'AbortError');
}
