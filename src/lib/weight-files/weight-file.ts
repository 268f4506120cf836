import { countElements, type Shape } from '../network';
import type { ByteSource } from './byte-source';
import { decodeTensor, elementBytes, type Dtype, type Encoding } from './decode-tensor';
import { refuse } from './weight-file-error';

export type WeightFileFormat = 'safetensors' | 'pytorch' | 'keras-h5' | 'keras-zip' | 'tfjs-layers';

export interface TensorInfo {
  readonly name: string;
  readonly shape: Shape;
  /** As the file stores the values. */
  readonly dtype: Dtype;
}

/** Bytes that it takes in its file. */
export function sizeOfTensor({ shape, dtype }: TensorInfo): number {
  return countElements(shape) * elementBytes(dtype);
}

/** A file of named tensors, whatever its format: listed when it is opened, read one at a time. */
export interface WeightFile {
  readonly format: WeightFileFormat;
  /** Keras' in the order of the layers, the others' as the file has them. */
  readonly tensors: readonly TensorInfo[];
  /** Values in row-major order. Throws WeightFileError, or the signal's reason. */
  read(name: string, signal: AbortSignal): Promise<Float32Array>;
}

/** Where a tensor lies. Its parts, joined, have exactly the bytes of its shape. */
export interface StoredTensor {
  readonly name: string;
  readonly shape: Shape;
  readonly encoding: Encoding;
  readonly parts: readonly {
    readonly source: ByteSource;
    readonly start: number;
    readonly end: number;
  }[];
}

/** Inception V3 has about 600 tensors in any format. */
const largestCount = 10_000;
const largestRank = 8;
/** The largest kernel of Inception V3 has 4.7 million. */
const largestElements = 2 ** 28;

/** Checks every size against the bytes that are there. Throws WeightFileError naming the tensor. */
export function createWeightFile(
  format: WeightFileFormat,
  stored: readonly StoredTensor[]
): WeightFile {
  requireFewTensors(stored.length);
  const byName = new Map<string, StoredTensor>();
  for (const tensor of stored) {
    if (byName.has(tensor.name)) refuse({ kind: 'duplicate-key', key: tensor.name });
    requireExactSize(tensor);
    byName.set(tensor.name, tensor);
  }
  return {
    format,
    tensors: stored.map(({ name, shape, encoding }) => {
      return { name, shape, dtype: typeof encoding === 'string' ? encoding : encoding.dtype };
    }),
    async read(name, signal) {
      const tensor = byName.get(name) ?? refuse({ kind: 'no-such-tensor', tensor: name });
      return decodeTensor(name, await readParts(tensor, signal), tensor.encoding);
    }
  };
}

export function requireFewTensors(count: number): void {
  if (count > largestCount) refuse({ kind: 'too-many', what: 'tensors', limit: largestCount });
}

/** Throws WeightFileError where it is no list of few sizes. `tensor` is for the sentence. */
export function requireShape(shape: unknown, tensor: string): Shape {
  const isShape =
    Array.isArray(shape) &&
    shape.length <= largestRank &&
    shape.every((size) => Number.isSafeInteger(size) && size >= 0) &&
    countElements(shape as number[]) <= largestElements;
  return isShape ? (shape as number[]) : refuse({ kind: 'broken', place: 'shape', detail: tensor });
}

function requireExactSize({ name: tensor, shape, encoding, parts }: StoredTensor): void {
  const sizeBytes = parts.reduce((sum, { start, end }) => sum + end - start, 0);
  const neededBytes = countElements(requireShape(shape, tensor)) * elementBytes(encoding);
  if (sizeBytes === neededBytes) return;
  const dtype = typeof encoding === 'string' ? encoding : encoding.dtype;
  refuse({ kind: 'wrong-size', tensor, shape, dtype, sizeBytes, neededBytes });
}

async function readParts({ parts }: StoredTensor, signal: AbortSignal) {
  if (parts.length === 1) return parts[0].source.read(parts[0].start, parts[0].end, signal);
  const whole = new Uint8Array(parts.reduce((sum, { start, end }) => sum + end - start, 0));
  let offset = 0;
  for (const { source, start, end } of parts) {
    whole.set(await source.read(start, end, signal), offset);
    offset += end - start;
  }
  return whole;
}
