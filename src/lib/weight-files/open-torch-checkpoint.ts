import { countElements } from '../network';
import type { ByteSource } from './byte-source';
import { bytesPerElement } from './decode-tensor';
import type { ZipEntries } from './open-zip';
import { PickleTensor, type PickleDict, type PickleValue } from './pickle-values';
import { readPickle } from './read-pickle';
import { createWeightFile, requireShape, type StoredTensor, type WeightFile } from './weight-file';
import { refuse } from './weight-file-error';

const largestPickleBytes = 10_000_000;
/** Where training scripts put the weights among other things. */
const usualKeys = ['state_dict', 'model_state_dict', 'model'];

/** What torch.save writes since PyTorch 1.6: `NAME/data.pkl`, and a file for each storage in `NAME/data/`. */
export function findTorchRoot(entries: ZipEntries): string | null {
  const pickle = [...entries.keys()].find((name) => /(^|\/)data\.pkl$/.test(name));
  return pickle === undefined ? null : pickle.slice(0, -'data.pkl'.length);
}

/** `root` ends in a slash, or is empty. Throws WeightFileError. */
export async function openTorchCheckpoint(
  entries: ZipEntries,
  root: string,
  signal: AbortSignal
): Promise<WeightFile> {
  await requireLittleEndian(entries, root, signal);
  const entry = requireEntry(entries, `${root}data.pkl`);
  if (entry.sizeBytes > largestPickleBytes) {
    refuse({ kind: 'header-too-long', sizeBytes: entry.sizeBytes, limitBytes: largestPickleBytes });
  }
  const pickle = await entry.open(signal);
  const dict = findStateDict(readPickle(await pickle.read(0, pickle.sizeBytes, signal)));
  const sources = new Map<string, ByteSource>();
  const stored: StoredTensor[] = [];
  for (const [name, value] of dict) {
    if (!(value instanceof PickleTensor) || typeof name !== 'string') continue;
    const { key, dtype, length } = value.storage;
    const file = `${root}data/${key}`;
    const source = sources.get(file) ?? (await requireEntry(entries, file).open(signal));
    sources.set(file, source);
    if (source.sizeBytes !== length * bytesPerElement[dtype]) {
      refuse({ kind: 'broken', place: 'storage', detail: name });
    }
    stored.push(placeTensor(name, value, source));
  }
  return createWeightFile('pytorch', stored);
}

function placeTensor(name: string, tensor: PickleTensor, source: ByteSource): StoredTensor {
  const { storage, offset } = tensor;
  const shape = requireShape(tensor.shape, name);
  if (!liesInRows(tensor)) refuse({ kind: 'not-read', feature: 'strides', detail: name });
  const size = bytesPerElement[storage.dtype];
  const start = offset * size;
  const end = start + countElements(shape) * size;
  if (end > source.sizeBytes) refuse({ kind: 'broken', place: 'storage', detail: name });
  return { name, shape, encoding: storage.dtype, parts: [{ source, start, end }] };
}

/** The stride of an axis of length 1 means nothing. */
function liesInRows({ shape, strides }: PickleTensor): boolean {
  let expected = 1;
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    if (shape[axis] !== 1 && strides[axis] !== expected) return false;
    expected *= shape[axis];
  }
  return true;
}

function findStateDict(value: PickleValue): PickleDict {
  if (!(value instanceof Map)) {
    return refuse({ kind: 'missing-part', format: 'pytorch', part: 'state_dict' });
  }
  const inner = usualKeys.map((key) => value.get(key)).find((held) => held instanceof Map);
  return inner instanceof Map ? inner : value;
}

async function requireLittleEndian(entries: ZipEntries, root: string, signal: AbortSignal) {
  const entry = entries.get(`${root}byteorder`);
  if (entry === undefined || entry.sizeBytes > 20) return;
  const source = await entry.open(signal);
  const order = new TextDecoder().decode(await source.read(0, source.sizeBytes, signal));
  if (order !== 'little') refuse({ kind: 'not-read', feature: 'big-endian', detail: entry.name });
}

function requireEntry(entries: ZipEntries, name: string) {
  return entries.get(name) ?? refuse({ kind: 'missing-part', format: 'pytorch', part: name });
}
