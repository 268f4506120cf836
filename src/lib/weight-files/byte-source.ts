import { WeightFileError } from './weight-file-error';

/** Bytes somewhere: a file that a reader picked, one on disk, a part of either. */
export interface ByteSource {
  /** For sentences. */
  readonly name: string;
  readonly sizeBytes: number;
  /** Bytes from `start` up to `end`, both inside the source; they belong to the caller and begin their buffer. */
  read(start: number, end: number, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>>;
}

/** A file of a picker or a drop: read slice by slice, never as a whole. */
export function sourceOfBlob(blob: Blob, name: string): ByteSource {
  return {
    name,
    sizeBytes: blob.size,
    async read(start, end, signal) {
      signal.throwIfAborted();
      const bytes = await readBlob(blob.slice(start, end), name);
      signal.throwIfAborted();
      return bytes;
    }
  };
}

/** A file that has been changed or deleted since it was chosen cannot be read any more. */
async function readBlob(blob: Blob, file: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await blob.arrayBuffer());
  } catch (cause) {
    throw new WeightFileError({ kind: 'unreadable', file }, { cause });
  }
}

/** A stretch of another source as a source of its own. */
export function partOfSource(whole: ByteSource, start: number, end: number): ByteSource {
  return {
    name: whole.name,
    sizeBytes: end - start,
    read: (from, to, signal) => whole.read(start + from, start + to, signal)
  };
}
