import type { InferenceEngine } from '../inference';

/** The one engine of a page, made when it is first wanted. */
export class EngineDoor {
  readonly #create: () => Promise<InferenceEngine> | InferenceEngine;
  #engine: Promise<InferenceEngine> | null = null;

  constructor(create: () => Promise<InferenceEngine> | InferenceEngine) {
    this.#create = create;
  }

  /** Where the engine could not be made, the next call tries again. */
  open(): Promise<InferenceEngine> {
    if (this.#engine !== null) return this.#engine;
    const engine = (async () => this.#create())();
    this.#engine = engine;
    engine.catch(() => {
      if (this.#engine === engine) this.#engine = null;
    });
    return engine;
  }

  dispose(): void {
    void this.#engine?.then((engine) => engine.dispose()).catch(() => undefined);
    this.#engine = null;
  }
}
