import { findConventions, type FileConventions } from './conventions';
import {
  matchTensors,
  requireWholeNetwork,
  type NetworkOf,
  type TensorMatching
} from './match-tensors';
import { openFiles, pickFiles } from './open-files';
import { sizeOfTensor, type WeightFile, type WeightFileFormat } from './weight-file';
import { WeightFileError } from './weight-file-error';
import type { WeightFileFault } from './weight-file-fault';

/** What has been found in a reader's files. */
export interface CheckedFiles {
  /** Of those offered, the ones that are used. */
  readonly files: readonly File[];
  readonly format: WeightFileFormat;
  readonly sizeBytes: number;
  readonly matching: TensorMatching;
  readonly conventions: FileConventions;
  /** Why they cannot be used; null where they can. */
  readonly fault: WeightFileFault | null;
}

export interface CheckOptions {
  readonly signal: AbortSignal;
  onprogress(progress: { readonly loadedBytes: number; readonly totalBytes: number }): void;
  readonly networkOf?: NetworkOf;
}

/**
 * Opens files and reads every value that would be used, one tensor at a time. Throws WeightFileError where they are no
 * Inception V3 at all, or the signal's reason.
 */
export async function checkFiles(
  offered: readonly File[],
  { signal, onprogress, networkOf }: CheckOptions
): Promise<CheckedFiles> {
  const files = pickFiles(offered);
  const file = await openFiles(files, signal);
  const matching = matchTensors(file, networkOf);
  const checked = {
    files,
    format: file.format,
    sizeBytes: files.reduce((sum, { size }) => sum + size, 0),
    matching,
    conventions: findConventions(matching, files[0].name)
  };
  try {
    requireWholeNetwork(matching);
    await readAll(file, matching, { signal, onprogress });
    return { ...checked, fault: null };
  } catch (error) {
    if (!(error instanceof WeightFileError)) throw error;
    return { ...checked, fault: error.fault };
  }
}

/** Reading refuses what is not finite. */
async function readAll(
  file: WeightFile,
  { matched }: TensorMatching,
  { signal, onprogress }: Omit<CheckOptions, 'networkOf'>
): Promise<void> {
  const used = new Set(matched.map(({ tensor }) => tensor));
  const tensors = file.tensors.filter(({ name }) => used.has(name));
  const totalBytes = tensors.reduce((sum, tensor) => sum + sizeOfTensor(tensor), 0);
  let loadedBytes = 0;
  for (const tensor of tensors) {
    await file.read(tensor.name, signal);
    onprogress({ loadedBytes: (loadedBytes += sizeOfTensor(tensor)), totalBytes });
  }
}
