import type { Tensor } from '@tensorflow/tfjs-core';
import { outputOpOf, type Network, type Op } from '../network';

/** What is computed, and of which end points the outputs are kept. */
export type Computation = Pick<Network, 'ops' | 'endPoints'>;

/**
 * Owns the outputs of one run. End points stay until the run is replaced; what is inside a module
 * goes as soon as its last reader has run.
 */
export class Activations {
  readonly #tensors = new Map<string, Tensor>();
  readonly #readersLeft = new Map<string, number>();
  readonly #kept: ReadonlySet<string>;

  constructor(network: Computation) {
    this.#kept = new Set(
      network.endPoints.map(({ name }) => outputOpOf(network, name)?.scope ?? '')
    );
    for (const scope of network.ops.flatMap((op) => op.inputs)) {
      this.#readersLeft.set(scope, (this.#readersLeft.get(scope) ?? 0) + 1);
    }
  }

  get(scope: string): Tensor | undefined {
    return this.#tensors.get(scope);
  }

  put(scope: string, tensor: Tensor): void {
    this.#tensors.set(scope, tensor);
  }

  inputsOf(op: Pick<Op, 'inputs'>): Tensor[] {
    return op.inputs.map((scope) => {
      const tensor = this.#tensors.get(scope);
      if (tensor === undefined) throw new Error(`${scope} is read, but has not run.`);
      return tensor;
    });
  }

  /** Call once the op has run. */
  releaseInputsOf(op: Op): void {
    for (const scope of op.inputs) {
      const left = (this.#readersLeft.get(scope) ?? 0) - 1;
      this.#readersLeft.set(scope, left);
      if (left <= 0 && !this.#kept.has(scope)) this.#disposeOne(scope);
    }
  }

  /** Leaves only whole end points behind, after a run or in the middle of a cancelled one. */
  disposeInner(): void {
    for (const scope of [...this.#tensors.keys()]) {
      if (!this.#kept.has(scope)) this.#disposeOne(scope);
    }
  }

  dispose(): void {
    for (const scope of [...this.#tensors.keys()]) this.#disposeOne(scope);
  }

  #disposeOne(scope: string): void {
    this.#tensors.get(scope)?.dispose();
    this.#tensors.delete(scope);
  }
}
