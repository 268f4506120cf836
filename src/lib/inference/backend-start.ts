import { raceAbort } from '../scheduling';
import type { BackendChoice } from './engine';
import type { InferenceError } from './inference-error';
import type { StartedBackend } from './start-backend';

/** Makes a backend; has to leave the one that is in use alone once the signal has fired. */
export type StartBackend = (choice: BackendChoice, signal: AbortSignal) => Promise<StartedBackend>;

/** One start of a backend, from the request to its end: another one takes its place, or the engine is closed. */
export class BackendStart {
  /** That was asked for. */
  readonly choice: BackendChoice;
  /** Rejects with the reason once the start has been ended, also where what it waits for never comes. */
  readonly backend: Promise<StartedBackend>;
  readonly #controller = new AbortController();

  constructor(choice: BackendChoice, start: (signal: AbortSignal) => Promise<StartedBackend>) {
    this.choice = choice;
    const { signal } = this.#controller;
    const starting = start(signal);
    this.backend = raceAbort(starting, signal);
    const giveUpPrograms = () =>
      starting.then(
        ({ compileAhead }) => compileAhead?.dispose(),
        () => undefined
      );
    signal.addEventListener('abort', () => void giveUpPrograms());
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
  return { ...started, chosen: { ...started.chosen, reason: { kind: 'device-lost' } } };
}
