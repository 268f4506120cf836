import { sourceOfBlob } from './byte-source';
import { openWeightFile } from './open-weight-file';
import type { WeightFile } from './weight-file';
import { refuse, WeightFileError } from './weight-file-error';

/**
 * Of files that a reader has chosen together, what is opened, which comes first: a model.json and what may lie beside it, or one
 * file. Throws WeightFileError where several have nothing to do with each other: which one is meant nobody knows.
 */
export function pickFiles(files: readonly File[]): readonly File[] {
  const model = files.find(({ name }) => /\.json$/i.test(name));
  if (model !== undefined) return [model, ...files.filter((file) => file !== model)];
  requireOne(files);
  return files;
}

/**
 * Opens files that `pickFiles` has given, and adds to `read` those that were opened for it. Throws WeightFileError, or the
 * signal's reason.
 */
export async function openFiles(
  files: readonly File[],
  signal: AbortSignal,
  read = new Set<File>()
): Promise<WeightFile> {
  const open = (file: File) => {
    read.add(file);
    return sourceOfBlob(file, file.name);
  };
  const findFile = async (name: string) => {
    const named = files.find((file) => file.name === name);
    return named === undefined ? null : open(named);
  };
  try {
    return await openWeightFile(open(files[0]), signal, findFile);
  } catch (error) {
    const isUnknown = error instanceof WeightFileError && error.fault.kind === 'unknown-format';
    if (!isUnknown) throw error;
    if (isModelWithShards(files)) refuse({ kind: 'no-manifest', file: files[0].name });
    requireOne(files);
    throw error;
  }
}

/** By their names, where a model.json does not say what it is. */
function isModelWithShards([model, ...others]: readonly File[]): boolean {
  return /^model\.json$/i.test(model.name) && others.some(({ name }) => /\.bin$/i.test(name));
}

function requireOne(files: readonly File[]): void {
  if (files.length > 1) refuse({ kind: 'several-files', files: files.map(({ name }) => name) });
}
