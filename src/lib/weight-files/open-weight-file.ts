import type { ByteSource } from './byte-source';
import { openKerasH5, startsHdf5 } from './open-keras-h5';
import { openTfjsLayers, type FindFile } from './open-tfjs-layers';
import { findTorchRoot, openTorchCheckpoint } from './open-torch-checkpoint';
import { openZip, startsZip } from './open-zip';
import { openSafetensors, startsSafetensors } from './open-safetensors';
import type { WeightFile } from './weight-file';
import { refuse } from './weight-file-error';

const startBytes = 1024;

/** What the first bytes tell of a file that holds no weights. Throws WeightFileError. */
function refuseOtherContent(file: string, start: Uint8Array): void {
  if (start.length === 0) refuse({ kind: 'empty', file });
  const text = new TextDecoder().decode(start).trimStart();
  if (text.startsWith('version https://git-lfs.github.com/spec/')) {
    const size = /^size (\d{1,15})$/m.exec(text)?.[1];
    refuse({ kind: 'git-lfs-pointer', file, namedBytes: size === undefined ? null : Number(size) });
  }
  // A pickle that begins with PyTorch's magic number, written in protocol 2.
  if (start[0] === 0x80 && start[2] === 0x8a && start[3] === 10)
    refuse({ kind: 'old-pytorch', file });
  if (/^<(!doctype|html|\?xml|!--|head)/i.test(text)) refuse({ kind: 'web-page', file });
}

/**
 * Opens a file of weights by what is in it, never by its name; `findFile` gives the files that it names. Throws
 * WeightFileError, or the signal's reason.
 */
export async function openWeightFile(
  source: ByteSource,
  signal: AbortSignal,
  findFile: FindFile = async () => null
): Promise<WeightFile> {
  const { name: file, sizeBytes } = source;
  const start = await source.read(0, Math.min(startBytes, sizeBytes), signal);
  refuseOtherContent(file, start);
  const opened = await openByContent(source, { start, findFile, signal });
  if (opened === null) return refuse({ kind: 'unknown-format', file });
  if (opened.tensors.length === 0) refuse({ kind: 'no-tensors', file });
  return opened;
}

/** Null where it is of no known format. */
async function openByContent(
  source: ByteSource,
  options: { start: Uint8Array; findFile: FindFile; signal: AbortSignal }
): Promise<WeightFile | null> {
  const { start, findFile, signal } = options;
  if (startsSafetensors(start)) return openSafetensors(source, signal);
  if (startsZip(start)) {
    const entries = await openZip(source, signal);
    const root = findTorchRoot(entries);
    if (root !== null) return openTorchCheckpoint(entries, root, signal);
    const keras = entries.get('model.weights.h5');
    return keras === undefined ? null : openKerasH5(await keras.open(signal), signal, 'keras-zip');
  }
  if (startsHdf5(start)) return openKerasH5(source, signal);
  const isJson = new TextDecoder().decode(start).trimStart().startsWith('{');
  return isJson ? openTfjsLayers(source, findFile, signal) : null;
}
