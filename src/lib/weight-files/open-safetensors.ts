import type { ByteSource } from './byte-source';
import type { Dtype } from './decode-tensor';
import { parseObject } from './parse-object';
import {
  createWeightFile,
  requireFewTensors,
  requireShape,
  type StoredTensor,
  type WeightFile
} from './weight-file';
import { refuse } from './weight-file-error';

const lengthBytes = 8;
/** The reference allows ten times as much; Inception V3 needs 100 kB. */
const largestHeaderBytes = 10_000_000;

const dtypes: ReadonlyMap<unknown, Dtype> = new Map([
  ['F64', 'float64'],
  ['F32', 'float32'],
  ['F16', 'float16'],
  ['BF16', 'bfloat16'],
  ['I64', 'int64'],
  ['I32', 'int32'],
  ['I16', 'int16'],
  ['I8', 'int8'],
  ['U64', 'uint64'],
  ['U32', 'uint32'],
  ['U16', 'uint16'],
  ['U8', 'uint8'],
  ['BOOL', 'bool']
]);

/** Whether these are the first bytes of the format: a length and the brace that opens the header. */
export function startsSafetensors(start: Uint8Array): boolean {
  return (
    start.length > lengthBytes && start[lengthBytes] === 0x7b && start[7] === 0 && start[6] === 0
  );
}

/**
 * safetensors: u64 length, JSON header, data. By the reference's rules: tensors follow each other from 0 to the file's
 * end, no key stands twice. Throws WeightFileError.
 */
export async function openSafetensors(
  source: ByteSource,
  signal: AbortSignal
): Promise<WeightFile> {
  const prefix = await source.read(0, lengthBytes, signal);
  const headerBytes = Number(new DataView(prefix.buffer).getBigUint64(0, true));
  if (headerBytes > largestHeaderBytes) {
    refuse({ kind: 'header-too-long', sizeBytes: headerBytes, limitBytes: largestHeaderBytes });
  }
  const dataStart = lengthBytes + headerBytes;
  requireBytes(source, dataStart);
  const header = parseObject(await source.read(lengthBytes, dataStart, signal), source.name);
  const entries = Object.entries(header).filter(([name]) => name !== '__metadata__');
  requireFewTensors(entries.length);
  const tensors = entries.map(([name, entry]) => parseEntry(name, entry));
  requireContiguous(tensors);
  const end = dataStart + tensors.reduce((last, tensor) => Math.max(last, tensor.end), 0);
  requireBytes(source, end);
  if (source.sizeBytes > end) {
    const { name: file, sizeBytes } = source;
    refuse({ kind: 'trailing-bytes', file, sizeBytes, endByte: end });
  }
  const place = ({ start, end }: Entry) => {
    return [{ source, start: dataStart + start, end: dataStart + end }];
  };
  return createWeightFile(
    'safetensors',
    tensors.map((entry) => ({ ...entry, parts: place(entry) }))
  );
}

interface Entry extends Omit<StoredTensor, 'parts'> {
  readonly start: number;
  readonly end: number;
}

function parseEntry(name: string, json: unknown): Entry {
  const broken = () => refuse({ kind: 'broken', place: 'tensor-entry', detail: name });
  if (typeof json !== 'object' || json === null) return broken();
  const { dtype, shape, data_offsets: offsets } = json as Record<string, unknown>;
  const encoding = dtypes.get(dtype) ?? null;
  if (encoding === null) {
    return refuse({ kind: 'unknown-dtype', tensor: name, dtype: String(dtype).slice(0, 20) });
  }
  if (!Array.isArray(offsets) || offsets.length !== 2) return broken();
  const [start, end] = offsets as unknown[];
  if (!isOffset(start) || !isOffset(end) || end < start) return broken();
  return { name, shape: requireShape(shape, name), encoding, start, end };
}

function isOffset(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function requireContiguous(tensors: readonly Entry[]): void {
  let expectedByte = 0;
  for (const { name, start, end } of tensors.toSorted(byPlace)) {
    if (start !== expectedByte) {
      const kind = start < expectedByte ? 'overlap' : 'hole';
      refuse({ kind, tensor: name, startByte: start, expectedByte });
    }
    expectedByte = end;
  }
}

function byPlace(one: Entry, other: Entry): number {
  return one.start - other.start || one.end - other.end;
}

function requireBytes({ name: file, sizeBytes }: ByteSource, neededBytes: number): void {
  if (sizeBytes < neededBytes) refuse({ kind: 'cut-short', file, sizeBytes, neededBytes });
}
