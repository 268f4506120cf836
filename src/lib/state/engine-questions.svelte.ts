import {
  InferenceError,
  type ComparisonListeners,
  type ConvolutionWeights,
  type GradientListeners,
  type GradientRequest,
  type InferenceEngine,
  type InferenceFault,
  type ComparisonRequest,
  type ResponseRequest,
  type Side
} from '../inference';
import type { Tensor } from '../tensors';
import type { EngineDoor } from './engine-door.svelte';

/**
 * What can be asked about the latest run. A device lost since then is replaced and the run repeated first. Every question
 * rejects with AbortError or InferenceError.
 */
export abstract class EngineQuestions {
  readonly #engine: EngineDoor;
  #isAsked = $state(false);
  #questions = 0;

  constructor(engine: EngineDoor) {
    this.#engine = engine;
  }

  /** Whether anything of the run is being read, or computed beside it. */
  get isAsked(): boolean {
    return this.#isAsked;
  }

  /** Output of any op of the latest run, or of the comparison beside it, computed again where needed. */
  readTensor(scope: string, signal: AbortSignal, side: Side = 'run'): Promise<Tensor> {
    return this.#ask(signal, (engine) => engine.readTensor(scope, signal, side));
  }

  /** Weights of a convolution of the latest run. */
  readWeights(scope: string, signal: AbortSignal): Promise<ConvolutionWeights> {
    return this.#ask(signal, (engine) => engine.readWeights(scope, signal));
  }

  /** How one channel answers to another picture, or with parts switched off: [1, height, width, 1]. */
  readResponse(request: ResponseRequest, signal: AbortSignal): Promise<Tensor> {
    return this.#ask(signal, (engine) => engine.readResponse(request, signal));
  }

  /** How much one cell changes with each pixel: [1, height, width, 1]. */
  readGradient(request: GradientRequest, listeners: GradientListeners): Promise<Tensor> {
    return this.#ask(listeners.signal, (engine) => engine.readGradient(request, listeners));
  }

  /** A second pass beside the latest run. After a lost device its differences come again from the first. */
  compare(request: ComparisonRequest, listeners: ComparisonListeners): Promise<void> {
    return this.#ask(listeners.signal, (engine) => engine.compare(request, listeners));
  }

  /** Gives back what the comparison holds on the device. */
  async endComparison(): Promise<void> {
    const engine = await this.#engine.open();
    await engine.endComparison();
  }

  /** Called when a question has found the device lost: settles once the run is there again, or has failed. */
  protected abstract recover(fault: InferenceFault): Promise<void>;

  async #ask<Answer>(
    signal: AbortSignal,
    ask: (engine: InferenceEngine) => Promise<Answer>
  ): Promise<Answer> {
    this.#isAsked = ++this.#questions > 0;
    try {
      return await this.#askAnew(signal, ask);
    } finally {
      this.#isAsked = --this.#questions > 0;
    }
  }

  async #askAnew<Answer>(
    signal: AbortSignal,
    ask: (engine: InferenceEngine) => Promise<Answer>
  ): Promise<Answer> {
    const engine = await this.#engine.open();
    try {
      return await ask(engine);
    } catch (error) {
      if (!(error instanceof InferenceError && error.isLoss)) throw error;
      await this.recover(error.fault);
      signal.throwIfAborted();
      return ask(engine);
    }
  }
}
