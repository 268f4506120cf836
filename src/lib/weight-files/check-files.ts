import { Sha256 } from '../weights';
import { sourceOfBlob } from './byte-source';
import { findConventions, type FileConventions } from './conventions';
import {
  matchTensors,
  requireWholeNetwork,
  type NetworkOf,
  type TensorMatching
} from './match-tensors';
import { openFiles, pickFiles } from './open-files';
import {
  sizeOfTensor,
  type TensorInfo,
  type WeightFile,
  type WeightFileFormat
} from './weight-file';
import { WeightFileError } from './weight-file-error';
import type { WeightFileFault } from './weight-file-fault';

/** What has been found in a reader's files. */
export interface CheckedFiles {
  /** Of those offered, the ones that are used. */
  readonly files: readonly File[];
  /** The names of the others, of which a model.json says nothing. */
  readonly unread: readonly string[];
  readonly format: WeightFileFormat;
  readonly sizeBytes: number;
  /** Hexadecimal SHA-256 of each file; none where something was wrong before they were read as a whole. */
  readonly hashes: readonly string[];
  readonly matching: TensorMatching;
  readonly conventions: FileConventions;
  /** Why they cannot be used; null where they can. */
  readonly fault: WeightFileFault | null;
}

export interface CheckOptions {
  readonly signal: AbortSignal;
  onprogress(progress: { readonly loadedBytes: number; readonly totalBytes: number }): void;
  readonly networkOf?: NetworkOf;
  /** That the first file has to have, hexadecimal; null where nobody has said. */
  readonly sha256?: string | null;
}

/**
 * Opens files, hashes them slice by slice, and reads every value that would be used, one tensor at a time. Throws
 * WeightFileError where they are no Inception V3 at all, or the signal's reason.
 */
export async function checkFiles(
  offered: readonly File[],
  { signal, onprogress, networkOf, sha256 = null }: CheckOptions
): Promise<CheckedFiles> {
  const { file, files, unread, matching } = await matchFiles(offered, signal, networkOf);
  const checked = {
    files,
    unread,
    format: file.format,
    sizeBytes: files.reduce((sum, { size }) => sum + size, 0),
    matching,
    conventions: findConventions(matching, files[0].name)
  };
  const { sizeBytes } = checked;
  const totalBytes = sizeBytes + sumTensors(file, matching);
  const meter = new Meter({ sizeBytes, totalBytes }, onprogress);
  const hashes: string[] = [];
  try {
    requireWholeNetwork(matching);
    for (const each of files) hashes.push(await hashFile(each, signal, meter));
    requireSha256(files[0].name, hashes[0], sha256);
    await readAll(file, matching, signal, meter);
    return { ...checked, hashes, fault: null };
  } catch (error) {
    if (!(error instanceof WeightFileError)) throw error;
    return { ...checked, hashes, fault: error.fault };
  }
}

async function matchFiles(
  offered: readonly File[],
  signal: AbortSignal,
  networkOf: NetworkOf | undefined
) {
  const picked = pickFiles(offered);
  const read = new Set<File>();
  const listUnread = () => offered.filter((each) => !read.has(each)).map(({ name }) => name);
  try {
    const file = await openFiles(picked, signal, read);
    const matching = matchTensors(file, networkOf);
    return { file, files: picked.filter((each) => read.has(each)), unread: listUnread(), matching };
  } catch (error) {
    // Where several are refused together, the fault itself names them.
    if (!(error instanceof WeightFileError) || error.fault.kind === 'several-files') throw error;
    throw new WeightFileError(error.fault, { cause: error, unread: listUnread() });
  }
}

/** Small enough that the page stays at hand between two of them. */
const sliceBytes = 1024 * 1024;

async function hashFile(file: File, signal: AbortSignal, meter: Meter): Promise<string> {
  const source = sourceOfBlob(file, file.name);
  const hash = new Sha256();
  for (let start = 0; start < file.size; start += sliceBytes) {
    const end = Math.min(start + sliceBytes, file.size);
    hash.add(await source.read(start, end, signal));
    meter.add(end - start);
  }
  return hash.finish();
}

function requireSha256(file: string, found: string, wanted: string | null): void {
  if (wanted === null || wanted === found) return;
  throw new WeightFileError({ kind: 'other-bytes', file, found, wanted });
}

/** Reading refuses what is not finite. */
async function readAll(
  file: WeightFile,
  matching: TensorMatching,
  signal: AbortSignal,
  meter: Meter
): Promise<void> {
  for (const tensor of listUsed(file, matching)) {
    await file.read(tensor.name, signal);
    meter.add(sizeOfTensor(tensor));
  }
}

function listUsed(file: WeightFile, { matched }: TensorMatching): readonly TensorInfo[] {
  const used = new Set(matched.map(({ tensor }) => tensor));
  return file.tensors.filter(({ name }) => used.has(name));
}

function sumTensors(file: WeightFile, matching: TensorMatching): number {
  return listUsed(file, matching).reduce((sum, tensor) => sum + sizeOfTensor(tensor), 0);
}

class Meter {
  readonly #sizeBytes: number;
  readonly #totalBytes: number;
  readonly #onprogress: CheckOptions['onprogress'];
  #loadedBytes = 0;

  /** The files are gone through twice, which their reader need not know: progress is told in bytes of theirs. */
  constructor(
    { sizeBytes, totalBytes }: { readonly sizeBytes: number; readonly totalBytes: number },
    onprogress: CheckOptions['onprogress']
  ) {
    this.#sizeBytes = sizeBytes;
    this.#totalBytes = totalBytes;
    this.#onprogress = onprogress;
  }

  add(bytes: number): void {
    this.#loadedBytes += bytes;
    const share = this.#loadedBytes / this.#totalBytes;
    const loadedBytes = Math.round(share * this.#sizeBytes);
    this.#onprogress({ loadedBytes, totalBytes: this.#sizeBytes });
  }
}
