import { sourceOfBlob } from './byte-source';
import { openWeightFile } from './open-weight-file';
import type { WeightFile } from './weight-file';

/** Of files that a reader has chosen together, those that are opened: a model.json and what may lie beside it, or one file. */
export function pickFiles(files: readonly File[]): readonly File[] {
  const model = files.find(({ name }) => /\.json$/i.test(name));
  if (model === undefined) return files.slice(0, 1);
  return [model, ...files.filter((file) => file !== model)];
}

/** Opens files that `pickFiles` has given. Throws WeightFileError, or the signal's reason. */
export function openFiles(files: readonly File[], signal: AbortSignal): Promise<WeightFile> {
  const sources = files.map((file) => sourceOfBlob(file, file.name));
  const findFile = async (name: string) => sources.find((source) => source.name === name) ?? null;
  return openWeightFile(sources[0], signal, findFile);
}
