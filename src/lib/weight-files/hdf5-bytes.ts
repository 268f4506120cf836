import type { ByteSource } from './byte-source';
import { refuse } from './weight-file-error';

/** Twice what a file of Inception V3 takes; whoever needs more goes in circles. */
const largestReadCount = 20_000;
const largestReadBytes = 2 ** 22;

/** Reads the structure of an HDF5 file piece by piece. Throws WeightFileError where a place is not in the file. */
export class Hdf5Bytes {
  readonly source: ByteSource;
  readonly #signal: AbortSignal;
  #reads = 0;

  constructor(source: ByteSource, signal: AbortSignal) {
    this.source = source;
    this.#signal = signal;
  }

  async read(start: number, length: number): Promise<DataView> {
    if (++this.#reads > largestReadCount) {
      refuse({ kind: 'too-many', what: 'steps', limit: largestReadCount });
    }
    const { name: file, sizeBytes } = this.source;
    const neededBytes = start + length;
    if (!(neededBytes <= sizeBytes)) refuse({ kind: 'cut-short', file, sizeBytes, neededBytes });
    if (length > largestReadBytes)
      refuse({ kind: 'broken', place: 'object-header', detail: start });
    return new DataView((await this.source.read(start, neededBytes, this.#signal)).buffer);
  }

  /** A piece that begins with these four letters. */
  async readSigned(start: number, length: number, letters: string): Promise<DataView> {
    const view = await this.read(start, length);
    if (textAt(view, 0, 4) !== letters) refuse({ kind: 'broken', place: 'group', detail: start });
    return view;
  }
}

/** The 8 bytes of an address or a length; beyond any file where they stand for none. */
export function uint64At(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}

/** Up to the first zero. */
export function textAt(view: DataView, at: number, length: number): string {
  const bytes = new Uint8Array(view.buffer, view.byteOffset + at, length);
  const end = bytes.indexOf(0);
  return new TextDecoder().decode(end === -1 ? bytes : bytes.subarray(0, end));
}

/**
 * What a parser of one message gives; reading past its end is a broken file. Throws WeightFileError.
 */
export function parseAt<Value>(byte: number, parse: () => Value): Value {
  try {
    return parse();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return refuse({ kind: 'broken', place: 'message', detail: byte });
  }
}
