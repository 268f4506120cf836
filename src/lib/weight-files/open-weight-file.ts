import type { ByteSource } from './byte-source';
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
  if (/^<(!doctype|html|\?xml|!--|head)/i.test(text)) refuse({ kind: 'web-page', file });
}

/**
 * Opens a file of weights by what is in it, never by its name. `others` are files that it may name: the shards beside a model.json.
 * Throws WeightFileError, or the signal's reason.
 */
export async function openWeightFile(source: ByteSource, signal: AbortSignal): Promise<WeightFile> {
  const { name: file, sizeBytes } = source;
  const start = await source.read(0, Math.min(startBytes, sizeBytes), signal);
  refuseOtherContent(file, start);
  const opened = startsSafetensors(start) ? await openSafetensors(source, signal) : null;
  if (opened === null) return refuse({ kind: 'unknown-format', file });
  if (opened.tensors.length === 0) refuse({ kind: 'no-tensors', file });
  return opened;
}
