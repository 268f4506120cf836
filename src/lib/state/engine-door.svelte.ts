import type { BackendChoice, InferenceEngine } from '../inference';
import { guardEngine, type SelfCheckProgress } from '../self-check';

/** The one engine of a page, made when it is first wanted. */
export class EngineDoor {
  readonly #create: () => Promise<InferenceEngine> | InferenceEngine;
  #engine: Promise<InferenceEngine> | null = null;
  #isGuarded = false;
  #check = $state.raw<SelfCheckProgress | null>(null);

  constructor(create: () => Promise<InferenceEngine> | InferenceEngine) {
    this.#create = create;
  }

  /** How far the check of WebGPU is that goes before its first values; null while there is none. */
  get check(): SelfCheckProgress | null {
    return this.#check;
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

  /** As `open`, for a start of this backend: WebGPU is checked before anything of it is shown. */
  openFor(backend: BackendChoice): Promise<InferenceEngine> {
    const engine = this.open();
    if (backend !== 'webgpu' || this.#isGuarded) return engine;
    this.#isGuarded = true;
    const guarded = engine.then((made) => guardEngine(made, (check) => (this.#check = check)));
    this.#engine = guarded;
    guarded.catch(() => {
      if (this.#engine !== guarded) {
        // The page was left meanwhile: what was to guard it would have closed it.
        void engine.then((made) => made.dispose()).catch(() => undefined);
        return;
      }
      // The engine itself may well stand.
      this.#engine = engine;
      this.#isGuarded = false;
      engine.catch(() => {
        if (this.#engine === engine) this.#engine = null;
      });
    });
    return guarded;
  }

  dispose(): void {
    this.#isGuarded = false;
    void this.#engine?.then((engine) => engine.dispose()).catch(() => undefined);
    this.#engine = null;
  }
}
