import type { ByteSource } from './byte-source';
import { Hdf5Bytes, uint64At } from './hdf5-bytes';
import { findDataset } from './hdf5-data';
import { listMembers } from './hdf5-group';
import { readNames } from './hdf5-names';
import { readObject, type Hdf5Message } from './hdf5-object';
import {
  createWeightFile,
  requireFewTensors,
  type StoredTensor,
  type WeightFile,
  type WeightFileFormat
} from './weight-file';
import { refuse } from './weight-file-error';

/** layers/NAME/vars/0, and a model in a model. */
const deepestGroup = 8;

export function startsHdf5(start: Uint8Array): boolean {
  return [0x89, 0x48, 0x44, 0x46, 0x0d, 0x0a, 0x1a, 0x0a].every((byte, i) => start[i] === byte);
}

/**
 * Weights that Keras saved as HDF5. Up to Keras 2 the file lists its layers; later ones number them, and other tensors (an
 * optimizer's) lie beside them. Either way they come in the order of `model.layers`. Throws WeightFileError.
 */
export async function openKerasH5(
  source: ByteSource,
  signal: AbortSignal,
  format: WeightFileFormat = 'keras-h5'
): Promise<WeightFile> {
  const bytes = new Hdf5Bytes(source, signal);
  const root = await openNode(bytes, await findRoot(bytes));
  const weights = root.members.get('model_weights');
  const top = weights === undefined ? root : await openNode(bytes, weights);
  const layers = await readNames(bytes, top.messages, 'layer_names');
  const stored =
    layers === null ? await walk(bytes, top) : await followNames(bytes, { top, layers });
  return createWeightFile(format, stored);
}

interface Node {
  readonly messages: readonly Hdf5Message[];
  readonly members: ReadonlyMap<string, number>;
}

async function findRoot(bytes: Hdf5Bytes): Promise<number> {
  const view = await bytes.read(0, Math.min(96, bytes.source.sizeBytes));
  const broken = (detail: number) => refuse({ kind: 'broken', place: 'superblock', detail });
  if (view.byteLength < 72) broken(view.byteLength);
  const version = view.getUint8(8);
  if (version > 3) return refuse({ kind: 'not-read', feature: 'hdf5-version', detail: 8 });
  const isOld = version < 2;
  const widths = isOld ? [13, 14] : [9, 10];
  if (widths.some((at) => view.getUint8(at) !== 8)) broken(widths[0]);
  const base = isOld ? (version === 0 ? 24 : 28) : 12;
  if (uint64At(view, base) !== 0)
    refuse({ kind: 'not-read', feature: 'hdf5-user-block', detail: base });
  return uint64At(view, isOld ? base + 40 : 36);
}

async function openNode(bytes: Hdf5Bytes, address: number): Promise<Node> {
  const messages = await readObject(bytes, address);
  return { messages, members: await listMembers(bytes, messages) };
}

async function followNames(
  bytes: Hdf5Bytes,
  { top, layers }: { top: Node; layers: readonly string[] }
): Promise<StoredTensor[]> {
  const stored: StoredTensor[] = [];
  for (const layer of layers) {
    const group = await openNode(bytes, requireMember(top, layer));
    for (const name of (await readNames(bytes, group.messages, 'weight_names')) ?? []) {
      let node = group;
      for (const part of name.split('/')) node = await openNode(bytes, requireMember(node, part));
      stored.push(placeDataset(bytes, name, node) ?? missing(name));
      requireFewTensors(stored.length);
    }
  }
  return stored;
}

function requireMember({ members }: Node, name: string): number {
  return members.get(name) ?? missing(name);
}

function missing(part: string): never {
  return refuse({ kind: 'missing-part', format: 'keras-h5', part });
}

async function walk(bytes: Hdf5Bytes, top: Node, path = '', depth = 0): Promise<StoredTensor[]> {
  const byNumber = new Intl.Collator('en', { numeric: true });
  const stored: StoredTensor[] = [];
  const names = [...top.members.keys()].filter(
    (name) => depth > 0 || !name.startsWith('optimizer')
  );
  for (const name of names.sort(byNumber.compare)) {
    const node = await openNode(bytes, top.members.get(name)!);
    const full = path === '' ? name : `${path}/${name}`;
    const dataset = placeDataset(bytes, full, node);
    if (dataset !== null) stored.push(dataset);
    else if (depth < deepestGroup) stored.push(...(await walk(bytes, node, full, depth + 1)));
    requireFewTensors(stored.length);
  }
  return stored;
}

function placeDataset({ source }: Hdf5Bytes, name: string, node: Node): StoredTensor | null {
  const found = findDataset(name, node.messages);
  if (found === null) return null;
  const { shape, dtype, start, sizeBytes } = found;
  const end = start + sizeBytes;
  if (!(end <= source.sizeBytes)) {
    refuse({ kind: 'cut-short', file: source.name, sizeBytes: source.sizeBytes, neededBytes: end });
  }
  return { name, shape, encoding: dtype, parts: [{ source, start, end }] };
}
