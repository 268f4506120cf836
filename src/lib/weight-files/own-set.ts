import { isBaseEndPoint, type Network } from '../network';
import {
  variablesOf,
  WeightsError,
  type CoveredEndPoint,
  type OwnWeights,
  type StoredKernel,
  type WeightConventions,
  type WeightSet
} from '../weights';
import { matchTensors, requireWholeNetwork, type NetworkOf } from './match-tensors';
import type { WantedTensor } from './naming-scheme';
import { openFiles } from './open-files';
import { readKernel, readVariable } from './read-variable';
import { sizeOfTensor, type WeightFile } from './weight-file';
import { WeightFileError } from './weight-file-error';

/** What a set is made of, once its file has been opened. */
interface OpenedFile {
  readonly file: WeightFile;
  /** By variable. */
  readonly matched: ReadonlyMap<string, WantedTensor>;
  readonly conventions: WeightConventions;
}

/**
 * A reader's files as a set: an op's values are read when it is wanted, so that no more than one op's are held beside those on
 * the device. A head that the files lack, or have for another number of classes, is not covered. Rejects with WeightsError.
 */
export async function openOwnSet(own: OwnWeights, networkOf?: NetworkOf): Promise<WeightSet> {
  const { files } = own;
  const { signal } = new AbortController();
  const opened = await tellUnreadable(files, async (): Promise<OpenedFile> => {
    const file = await openFiles(files, signal);
    const matching = matchTensors(file, networkOf);
    requireWholeNetwork(matching);
    const { heads, classes, hasGamma } = matching;
    const gamma = hasGamma && own.conventions.gamma;
    return {
      file,
      matched: new Map(matching.matched.map((match) => [match.variable.name, match])),
      conventions: { ...own.conventions, gamma, trainedHeads: heads, classes }
    };
  });
  return {
    readConventions: async () => opened.conventions,
    readProvenance: async () => ({ kind: 'own-files', files: files.map(({ name }) => name) }),
    readKept: async () => ({ kind: 'own-file', isKept: false }),
    cover: async ({ network, endPoints }) => {
      const covered = new Map<string, CoveredEndPoint>();
      for (const endPoint of endPoints) {
        const part = coverEndPoint(endPoint, network, { ...opened, files });
        if (part !== null) covered.set(endPoint, part);
      }
      return covered;
    }
  };
}

/** Null where there is nothing of it, or of another head. Throws WeightsError where the trunk is another one. */
function coverEndPoint(
  endPoint: string,
  network: Network,
  { file, files, matched, conventions }: OpenedFile & Pick<OwnWeights, 'files'>
): CoveredEndPoint | null {
  const ops = network.ops.filter((op) => op.endPoint === endPoint);
  const wanted = ops.flatMap((op) => variablesOf(op, conventions));
  const found = wanted.flatMap(({ name, shape }) => {
    const match = matched.get(name);
    if (match?.variable.shape.join() === shape.join()) return [match];
    if (!isBaseEndPoint(network, endPoint)) return [];
    if (match === undefined) throw new WeightsError({ kind: 'missing-tensor', tensor: name });
    const held = match.variable.shape;
    const shapes = { held, wanted: shape, isOtherNetwork: true };
    throw new WeightsError({ kind: 'wrong-shape', tensor: name, ...shapes });
  });
  if (found.length === 0 || found.length < wanted.length) return null;
  const sizes = new Map(file.tensors.map((tensor) => [tensor.name, sizeOfTensor(tensor)]));
  const sizeOf = ({ tensor }: WantedTensor) => sizes.get(tensor) ?? 0;
  return {
    isTrained: true,
    sizeBytes: found.reduce((sum, match) => sum + sizeOf(match), 0),
    conventions,
    async fetch({ signal, onbytes }) {
      let loadedBytes = 0;
      return async (op) => {
        const variables = new Map<string, Float32Array | StoredKernel>();
        const ofOp = new Set(variablesOf(op, conventions).map(({ name }) => name));
        for (const match of found.filter(({ variable }) => ofOp.has(variable.name))) {
          const { name, shape } = match.variable;
          const read = async () =>
            shape.length === 4
              ? readKernel(file, match, signal)
              : readVariable(file, match, signal);
          variables.set(name, await tellUnreadable<Float32Array | StoredKernel>(files, read));
          onbytes((loadedBytes += sizeOf(match)));
        }
        return variables;
      };
    }
  };
}

/** Files were whole when they were chosen: what fails afterwards is that they are no longer what they were. */
async function tellUnreadable<Result>(
  [{ name: file }]: readonly File[],
  read: () => Promise<Result>
): Promise<Result> {
  try {
    return await read();
  } catch (cause) {
    if (!(cause instanceof WeightFileError)) throw cause;
    throw new WeightsError({ kind: 'unreadable-file', file }, { cause });
  }
}
