import { sourceOfBlob } from '../byte-source';
import { openWeightFile } from '../open-weight-file';
import type { WeightFile } from '../weight-file';
import { WeightFileError } from '../weight-file-error';
import type { WeightFileFault } from '../weight-file-fault';

type FindFile = Parameters<typeof openWeightFile>[2];

const { signal } = new AbortController();

/** As a page opens what a reader has picked. */
export function openBytes(
  bytes: Uint8Array<ArrayBuffer>,
  name = 'weights.bin',
  findFile?: FindFile
): Promise<WeightFile> {
  return openWeightFile(sourceOfBlob(new Blob([bytes]), name), signal, findFile);
}

/** The fault for which a file is refused, when it is opened or one of its tensors read. Null where all is well. */
export async function faultOf(
  bytes: Uint8Array<ArrayBuffer>,
  findFile?: FindFile
): Promise<WeightFileFault | null> {
  try {
    const file = await openBytes(bytes, 'weights.bin', findFile);
    for (const { name } of file.tensors) await file.read(name, signal);
    return null;
  } catch (error) {
    if (error instanceof WeightFileError) return error.fault;
    throw error;
  }
}
