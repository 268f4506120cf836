import { raceAbort } from '../scheduling';
import type { BackendChoice } from './engine';
import type { InferenceError } from './inference-error';
import type { MissingFileError } from './missing-file';
import type { StartedBackend } from './start-backend';

/** Makes a backend; has to leave the one that is in use alone once the signal has fired. */
export type StartBackend = (choice: BackendChoice, signal: AbortSignal) => Promise<StartedBackend>;

/** One start of a backend, from the request to its end: another one takes its place, or the engine is closed. */
export class BackendStart {
  /** That was asked for. */
  readonly choice: BackendChoice;
  /** Rejects with the reason once the start has been ended, also where what it waits for never comes. */
  readonly backend: Promise<StartedBackend>;
  readonly start: (signal: AbortSignal) => Promise<StartedBackend>;
  readonly #controller = new AbortController();
  #missing: MissingFileError | null = null;

  constructor(choice: BackendChoice, start: BackendStart['start']) {
    this.choice = choice;
    this.start = start;
    const { signal } = this.#controller;
    const starting = start(signal);
    this.backend = raceAbort(starting, signal);
    this.backend.then(
      ({ missing = null }) => (this.#missing = missing),
      () => undefined
    );
    const giveUpPrograms = () =>
      starting.then(
        ({ compileAhead }) => compileAhead?.dispose(),
        () => undefined
      );
    signal.addEventListener('abort', () => void giveUpPrograms());
  }

  /** What a faster backend lacked, once a slower one stands in its place. */
  get missing(): MissingFileError | null {
    return this.#missing;
  }

  /**
   * Programs that are still to be compiled are given up, also those of a backend that is yet to come. A start that is called off
   * gives back its device itself; that of a backend that stands goes with its worker.
   */
  end(reason: InferenceError): void {
    this.#controller.abort(reason);
  }
}

/** tfjs cannot make a second WebGL backend in one thread; where there is a worker, a new one does it. */
export async function startWithoutWebgl(
  startBackend: StartBackend,
  signal: AbortSignal
): Promise<StartedBackend> {
  const started = await startBackend('wasm', signal);
  // Plain JavaScript, for want of a file, may give way yet.
  if (started.missing !== undefined) return started;
  return { ...started, chosen: { ...started.chosen, reason: { kind: 'device-lost' } } };
}
