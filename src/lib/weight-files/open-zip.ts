import { partOfSource, sourceOfBlob, type ByteSource } from './byte-source';
import { refuse, WeightFileError } from './weight-file-error';

/** The files in a zip, by name. */
export type ZipEntries = ReadonlyMap<string, ZipEntry>;

export interface ZipEntry {
  readonly name: string;
  readonly sizeBytes: number;
  /** Of the entry's contents; unpacked at once where they are compressed. */
  open(signal: AbortSignal): Promise<ByteSource>;
}

/** Record of the end, and the longest comment behind it. */
const endBytes = 22;
const longestComment = 65_535;
const directoryEntryBytes = 46;
const localHeaderBytes = 30;
/** The largest file of Inception V3, with its auxiliary head, has 109 MB. */
const largestEntryBytes = 2 ** 29;
const largestDirectoryBytes = 10_000_000;

export function startsZip(start: Uint8Array): boolean {
  return start[0] === 0x50 && start[1] === 0x4b && start[2] === 3 && start[3] === 4;
}

/**
 * Reads the directory at the end, which alone counts. Zip64 records may be there, as PyTorch writes them, while every size
 * fits without. Throws WeightFileError.
 */
export async function openZip(source: ByteSource, signal: AbortSignal): Promise<ZipEntries> {
  const tailStart = Math.max(0, source.sizeBytes - endBytes - longestComment);
  const tail = await source.read(tailStart, source.sizeBytes, signal);
  const view = new DataView(tail.buffer);
  let end = tail.length - endBytes;
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end--;
  if (end < 0) refuse({ kind: 'broken', place: 'zip-directory', detail: source.sizeBytes });
  const count = view.getUint16(end + 10, true);
  const sizeBytes = view.getUint32(end + 12, true);
  const start = view.getUint32(end + 16, true);
  if (count === 0xffff || sizeBytes === 0xffffffff || start === 0xffffffff) {
    refuse({ kind: 'not-read', feature: 'zip64', detail: tailStart + end });
  }
  if (view.getUint16(end + 4, true) !== 0 || view.getUint16(end + 8, true) !== count) {
    refuse({ kind: 'not-read', feature: 'many-disks', detail: tailStart + end });
  }
  if (sizeBytes > largestDirectoryBytes || start + sizeBytes > tailStart + end) {
    refuse({ kind: 'broken', place: 'zip-directory', detail: start });
  }
  const directory = await source.read(start, start + sizeBytes, signal);
  return readDirectory(directory, { source, start, count });
}

function readDirectory(
  { buffer }: Uint8Array<ArrayBuffer>,
  { source, start, count }: { source: ByteSource; start: number; count: number }
): ZipEntries {
  const view = new DataView(buffer);
  const entries = new Map<string, ZipEntry>();
  let at = 0;
  for (let index = 0; index < count; index++) {
    const broken = () => refuse({ kind: 'broken', place: 'zip-directory', detail: start + at });
    if (at + directoryEntryBytes > buffer.byteLength) broken();
    if (view.getUint32(at, true) !== 0x02014b50) broken();
    const nameBytes = view.getUint16(at + 28, true);
    const next =
      at +
      directoryEntryBytes +
      nameBytes +
      view.getUint16(at + 30, true) +
      view.getUint16(at + 32, true);
    if (next > buffer.byteLength) broken();
    const name = new TextDecoder().decode(
      new Uint8Array(buffer, at + directoryEntryBytes, nameBytes)
    );
    if (entries.has(name)) refuse({ kind: 'duplicate-key', key: name });
    entries.set(name, readEntry(name, new DataView(buffer, at, directoryEntryBytes), source));
    at = next;
  }
  return entries;
}

function readEntry(name: string, view: DataView, source: ByteSource): ZipEntry {
  if ((view.getUint16(8, true) & 1) !== 0) {
    refuse({ kind: 'not-read', feature: 'encryption', detail: name });
  }
  const method = view.getUint16(10, true);
  if (method !== 0 && method !== 8) {
    refuse({ kind: 'not-read', feature: 'zip-compression', detail: name });
  }
  const packedBytes = view.getUint32(20, true);
  const sizeBytes = view.getUint32(24, true);
  const header = view.getUint32(42, true);
  if ([packedBytes, sizeBytes, header].includes(0xffffffff)) {
    refuse({ kind: 'not-read', feature: 'zip64', detail: name });
  }
  const broken = () => refuse({ kind: 'broken', place: 'zip-entry', detail: name });
  if (sizeBytes > largestEntryBytes || (method === 0 && packedBytes !== sizeBytes)) broken();
  return {
    name,
    sizeBytes,
    async open(signal) {
      if (header + localHeaderBytes > source.sizeBytes) broken();
      const local = await source.read(header, header + localHeaderBytes, signal);
      const fields = new DataView(local.buffer);
      if (fields.getUint32(0, true) !== 0x04034b50) broken();
      // Its own sizes may be missing; the directory's count.
      const start =
        header + localHeaderBytes + fields.getUint16(26, true) + fields.getUint16(28, true);
      if (start + packedBytes > source.sizeBytes) broken();
      const packed = partOfSource(source, start, start + packedBytes);
      if (method === 0) return { ...packed, name };
      return inflate(await packed.read(0, packedBytes, signal), { name, sizeBytes });
    }
  };
}

/** Stops where more comes out than the directory says. */
async function inflate(
  packed: Uint8Array<ArrayBuffer>,
  { name, sizeBytes }: { name: string; sizeBytes: number }
): Promise<ByteSource> {
  const broken = (cause?: unknown) => {
    return new WeightFileError({ kind: 'broken', place: 'zip-entry', detail: name }, { cause });
  };
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const chunks: BlobPart[] = [];
  let loadedBytes = 0;
  try {
    const reader = stream.getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      loadedBytes += part.value.length;
      if (loadedBytes > sizeBytes) {
        await reader.cancel();
        throw broken();
      }
      chunks.push(part.value as Uint8Array<ArrayBuffer>);
    }
  } catch (cause) {
    throw broken(cause);
  }
  if (loadedBytes !== sizeBytes) throw broken();
  return sourceOfBlob(new Blob(chunks), name);
}
