import { ByteReader } from './byte-reader';

/** Loaded at a time: a header is most often within the first. */
const windowBytes = 1 << 18;

/** Enough to walk through a GIF of 50 MB; a broken or hostile file may lead on for longer. */
const mostReads = 1 << 18;

/** A file of which only the parts that are asked for are loaded, wherever they lie. */
export class FileBytes {
  readonly #file: Blob;
  #start = 0;
  #window = new Uint8Array();
  #reads = 0;

  constructor(file: Blob) {
    this.#file = file;
  }

  get length(): number {
    return this.#file.size;
  }

  /**
   * `length` bytes from `offset` on, fewer at the end of the file; the reader's offsets begin at 0. Throws RangeError once
   * a file leads on without end; rejects as `Blob.arrayBuffer` does where the file is gone.
   */
  async read(offset: number, length: number): Promise<ByteReader> {
    if (++this.#reads > mostReads) throw new RangeError(`More than ${mostReads} reads.`);
    const end = Math.min(offset + length, this.length);
    if (offset < this.#start || end > this.#start + this.#window.length) {
      const part = this.#file.slice(offset, offset + Math.max(length, windowBytes));
      this.#window = new Uint8Array(await part.arrayBuffer());
      this.#start = offset;
    }
    return new ByteReader(this.#window.subarray(offset - this.#start, end - this.#start));
  }
}
