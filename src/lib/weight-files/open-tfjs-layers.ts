import { countElements } from '../network';
import type { ByteSource } from './byte-source';
import { elementBytes, type Encoding } from './decode-tensor';
import { parseObject } from './parse-object';
import {
  createWeightFile,
  requireFewTensors,
  requireShape,
  type StoredTensor,
  type WeightFile
} from './weight-file';
import { refuse } from './weight-file-error';

/** A file beside the one that names it; null where there is none. */
export type FindFile = (name: string) => Promise<ByteSource | null>;

const largestModelBytes = 10_000_000;
const largestShardCount = 1000;

type Fields = Readonly<Record<string, unknown>>;

/** model.json of a TensorFlow.js layers model, whose weights lie in files beside it, one group joined after the other. */
export async function openTfjsLayers(
  source: ByteSource,
  findFile: FindFile,
  signal: AbortSignal
): Promise<WeightFile> {
  const { name: file, sizeBytes } = source;
  if (sizeBytes > largestModelBytes) {
    refuse({ kind: 'header-too-long', sizeBytes, limitBytes: largestModelBytes });
  }
  const model = parseObject(await source.read(0, sizeBytes, signal), file);
  if (model.format === 'graph-model') refuse({ kind: 'graph-model', file });
  const groups = model.weightsManifest;
  if (!Array.isArray(groups)) {
    const isModel = 'modelTopology' in model || 'weightsManifest' in model;
    return refuse({ kind: isModel ? 'no-manifest' : 'unknown-format', file });
  }
  const stored: StoredTensor[] = [];
  for (const group of groups) {
    const { paths, weights } = requireFields(group, 'weightsManifest');
    const shards = await openShards(paths, findFile);
    if (!Array.isArray(weights)) return broken('weights');
    requireFewTensors(weights.length);
    stored.push(...placeTensors(weights, shards));
  }
  return createWeightFile('tfjs-layers', sortByLayer(stored, model.modelTopology));
}

async function openShards(paths: unknown, findFile: FindFile): Promise<ByteSource[]> {
  if (!Array.isArray(paths) || paths.length > largestShardCount) return broken('paths');
  const shards: ByteSource[] = [];
  for (const path of paths as unknown[]) {
    // A plain name only: the file must not send anybody to another folder or host.
    if (typeof path !== 'string' || !/^\w[\w.-]*$/.test(path)) return broken(String(path));
    const shard = await findFile(path);
    shards.push(shard ?? refuse({ kind: 'missing-part', format: 'tfjs-layers', part: path }));
  }
  return shards;
}

function placeTensors(weights: readonly unknown[], shards: readonly ByteSource[]): StoredTensor[] {
  const sizeBytes = shards.reduce((sum, shard) => sum + shard.sizeBytes, 0);
  const file = shards[0]?.name ?? '';
  let start = 0;
  const stored = weights.map((weight): StoredTensor => {
    const { name, shape, ...rest } = requireFields(weight, 'weights');
    if (typeof name !== 'string') return broken('name');
    const encoding = readEncoding(name, rest);
    const end = start + countElements(requireShape(shape, name)) * elementBytes(encoding);
    if (end > sizeBytes) refuse({ kind: 'cut-short', file, sizeBytes, neededBytes: end });
    const parts = cutParts(shards, start, end);
    start = end;
    return { name, shape: requireShape(shape, name), encoding, parts };
  });
  if (start < sizeBytes) refuse({ kind: 'trailing-bytes', file, sizeBytes, endByte: start });
  return stored;
}

function readEncoding(tensor: string, { dtype, quantization }: Fields): Encoding {
  if (dtype !== 'float32') {
    return refuse({ kind: 'unknown-dtype', tensor, dtype: String(dtype).slice(0, 20) });
  }
  if (quantization === undefined) return dtype;
  const { dtype: codes, scale, min } = requireFields(quantization, tensor);
  if (codes === 'float16') return codes;
  if (codes !== 'uint8' && codes !== 'uint16') {
    return refuse({ kind: 'not-read', feature: 'quantisation', detail: tensor });
  }
  if (typeof scale !== 'number' || typeof min !== 'number') return broken(tensor);
  return { dtype: codes, scale, min };
}

/** Where a stretch of the joined shards lies in each; a tensor may go across several. */
function cutParts(shards: readonly ByteSource[], start: number, end: number) {
  let offset = 0;
  return shards.flatMap((source) => {
    const [from, to] = [Math.max(start - offset, 0), Math.min(end - offset, source.sizeBytes)];
    offset += source.sizeBytes;
    return from < to ? [{ source, start: from, end: to }] : [];
  });
}

/** Weights stand by the alphabet of their names; the layers' own order is that of the topology. */
function sortByLayer(stored: readonly StoredTensor[], topology: unknown): StoredTensor[] {
  const ranks = new Map(listLayers(topology).map((layer, rank) => [layer, rank]));
  const rankOf = ({ name }: StoredTensor) => {
    return ranks.get(name.slice(0, Math.max(0, name.lastIndexOf('/')))) ?? ranks.size;
  };
  const byNumber = new Intl.Collator('en', { numeric: true });
  return stored.toSorted((one, other) => {
    if (ranks.size === 0) return byNumber.compare(one.name, other.name);
    return rankOf(one) - rankOf(other);
  });
}

/** Empty where a file has no topology, as tfjs allows. */
function listLayers(topology: unknown): string[] {
  const config = (
    topology as { model_config?: { config?: { layers?: unknown } } } | null | undefined
  )?.model_config?.config;
  const layers = config?.layers;
  if (!Array.isArray(layers)) return [];
  return layers.flatMap((layer: unknown) => {
    const name = (layer as { name?: unknown } | null)?.name;
    return typeof name === 'string' ? [name] : [];
  });
}

function requireFields(json: unknown, detail: string): Fields {
  if (typeof json === 'object' && json !== null && !Array.isArray(json)) return json as Fields;
  return broken(detail);
}

function broken(detail: string): never {
  return refuse({ kind: 'broken', place: 'weights-manifest', detail });
}
