/** Reads numbers and tags at byte offsets; all methods throw RangeError beyond the end. */
export class ByteReader {
  readonly bytes: Uint8Array;
  readonly #view: DataView;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get length(): number {
    return this.#view.byteLength;
  }

  byte(offset: number): number {
    return this.#view.getUint8(offset);
  }

  big16(offset: number): number {
    return this.#view.getUint16(offset);
  }

  big32(offset: number): number {
    return this.#view.getUint32(offset);
  }

  little16(offset: number): number {
    return this.#view.getUint16(offset, true);
  }

  little24(offset: number): number {
    return this.little16(offset) | (this.byte(offset + 2) << 16);
  }

  little32(offset: number): number {
    return this.#view.getUint32(offset, true);
  }

  signedLittle32(offset: number): number {
    return this.#view.getInt32(offset, true);
  }

  /** `length` bytes as Latin-1 characters. */
  tag(offset: number, length = 4): string {
    let text = '';
    for (let i = offset; i < offset + length; i++) text += String.fromCharCode(this.byte(i));
    return text;
  }

  /** False beyond the end. */
  has(offset: number, text: string): boolean {
    return offset + text.length <= this.length && this.tag(offset, text.length) === text;
  }
}
