import { refuse } from './weight-file-error';

/** Reads a pickle from front to back. Throws WeightFileError at its end. */
export class PickleBytes {
  readonly #content: Uint8Array;
  readonly #view: DataView;
  position = 0;

  constructor(content: Uint8Array) {
    this.#content = content;
    this.#view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  }

  uint8(): number {
    return this.#view.getUint8(this.skip(1));
  }

  uint16(): number {
    return this.#view.getUint16(this.skip(2), true);
  }

  int32(): number {
    return this.#view.getInt32(this.skip(4), true);
  }

  uint32(): number {
    return this.#view.getUint32(this.skip(4), true);
  }

  float64(): number {
    return this.#view.getFloat64(this.skip(8));
  }

  /** Two's complement of up to 255 bytes; what is beyond float64's whole numbers is nothing that weights count. */
  long(): number {
    const length = this.uint8();
    const start = this.skip(length);
    let value = 0n;
    for (let i = length - 1; i >= 0; i--) value = value * 256n + BigInt(this.#content[start + i]);
    return Number(length === 0 ? 0n : BigInt.asIntN(8 * length, value));
  }

  text(length: number): string {
    const start = this.skip(length);
    return new TextDecoder().decode(this.#content.subarray(start, start + length));
  }

  /** Up to the line's end, which is passed. */
  line(): string {
    const end = this.#content.indexOf(0x0a, this.position);
    if (end === -1) this.#broken();
    const text = this.text(end - this.position);
    this.skip(1);
    return text;
  }

  /** Where the bytes begin that are passed. */
  skip(length: number): number {
    const start = this.position;
    if (start + length > this.#content.length) this.#broken();
    this.position += length;
    return start;
  }

  #broken(): never {
    return refuse({ kind: 'broken', place: 'pickle', detail: this.position });
  }
}
