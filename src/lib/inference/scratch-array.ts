/**
 * One array used again and again: touching fresh memory for 22 million kernel values takes several times as long as
 * writing them. What `take` gave last is overwritten by what it gives next.
 */
export class ScratchArray {
  #values = new Float32Array(0);

  /** Holds whatever was there before. */
  take(length: number): Float32Array {
    if (this.#values.length < length) this.#values = new Float32Array(length);
    return this.#values.subarray(0, length);
  }
}
