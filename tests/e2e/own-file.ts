import { mkdir, stat, writeFile } from 'node:fs/promises';
import { nameForTorch } from '../../src/lib/weight-files/__fixtures__/name-for-torch';
import { seedWeights } from '../../src/lib/weight-files/__fixtures__/seeded-weights';
import {
  packBrainFloats,
  writeSafetensors
} from '../../src/lib/weight-files/__fixtures__/write-safetensors';
import { buildEditedNetwork } from '../../src/lib/what-ifs';

export const classes = 5;
export const fileName = 'inception-of-tests.safetensors';

/** A file of the whole network with PyTorch's names, seeded and without the auxiliary head: 44 MB or more, written once. */
export async function writeOwnFile(
  directory: string,
  name = fileName,
  numClasses = classes
): Promise<string> {
  const path = `${directory}/${name}`;
  if (await stat(path).catch(() => null)) return path;
  const seeded = seedWeights({ numClasses, networkOf: buildEditedNetwork });
  const tensors = nameForTorch(seeded).filter(({ name }) => !name.startsWith('AuxLogits'));
  await mkdir(directory, { recursive: true });
  await writeFile(path, writeSafetensors(tensors, { dtype: 'BF16', pack: packBrainFloats }));
  return path;
}
