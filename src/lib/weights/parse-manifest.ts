import type {
  Manifest,
  ManifestShard,
  ManifestShardSet,
  ManifestTensor,
  Provenance
} from './manifest';
import { WeightsError } from './weights-error';

/** Ten times the largest set of the bundled weights: a manifest that asks for more is broken, and memory is saved from it. */
const largestShardBytes = 64 * 1024 * 1024;

type Fields = Readonly<Record<string, unknown>>;

/** Throws WeightsError naming the field, counted from the top of manifest.json. */
export function parseManifest(json: unknown): Manifest {
  const root = requireFields(json, 'manifest.json');
  if (root.format !== 1) {
    throw new WeightsError(
      `manifest.json has format ${JSON.stringify(root.format)}, but this page reads format 1; reload the page.`
    );
  }
  const shardSets = parseList(root.shardSets, 'shardSets', parseShardSet);
  refuseRepeats(
    shardSets.map((set) => set.endPoint),
    'shard set'
  );
  refuseRepeats(
    shardSets.flatMap((set) => set.shards.map((shard) => shard.file)),
    'file'
  );
  refuseRepeats(
    shardSets.flatMap((set) => set.tensors.map((tensor) => tensor.name)),
    'tensor'
  );
  return { format: 1, provenance: parseProvenance(root.provenance), shardSets };
}

function parseProvenance(json: unknown): Provenance {
  const fields = requireFields(json, 'provenance');
  const text = (key: string) => requireText(fields[key], `provenance.${key}`);
  return {
    package: text('package'),
    version: text('version'),
    licence: text('licence'),
    description: text('description')
  };
}

function parseShardSet(json: unknown, path: string): ManifestShardSet {
  const fields = requireFields(json, path);
  return {
    endPoint: requireText(fields.endPoint, `${path}.endPoint`),
    shards: parseList(fields.shards, `${path}.shards`, parseShard),
    tensors: parseList(fields.tensors, `${path}.tensors`, parseTensor)
  };
}

function parseShard(json: unknown, path: string): ManifestShard {
  const fields = requireFields(json, path);
  const file = requireText(fields.file, `${path}.file`);
  // A plain name only: the manifest must not send the reader to another folder or host.
  if (!/^\w[\w.-]*$/.test(file)) throw broken(`${path}.file`, 'a plain file name', file);
  const sizeBytes = requireWhole(fields.sizeBytes, `${path}.sizeBytes`, 1);
  if (sizeBytes > largestShardBytes) {
    throw broken(`${path}.sizeBytes`, `at most ${largestShardBytes}`, sizeBytes);
  }
  const sha256 = requireText(fields.sha256, `${path}.sha256`);
  if (!/^[0-9a-f]{64}$/.test(sha256)) {
    throw broken(`${path}.sha256`, '64 hexadecimal digits', sha256);
  }
  return { file, sizeBytes, sha256 };
}

function parseTensor(json: unknown, path: string): ManifestTensor {
  const fields = requireFields(json, path);
  if (fields.dtype !== 'uint8') throw broken(`${path}.dtype`, '"uint8"', fields.dtype);
  return {
    name: requireText(fields.name, `${path}.name`),
    shape: parseList(fields.shape, `${path}.shape`, (size, at) => requireWhole(size, at, 1)),
    dtype: 'uint8',
    scale: requireFinite(fields.scale, `${path}.scale`),
    min: requireFinite(fields.min, `${path}.min`),
    offset: requireWhole(fields.offset, `${path}.offset`, 0)
  };
}

function parseList<Item>(
  json: unknown,
  path: string,
  parseItem: (json: unknown, path: string) => Item
): Item[] {
  if (!Array.isArray(json) || json.length === 0) throw broken(path, 'a list with entries', json);
  return json.map((item, index) => parseItem(item, `${path}[${index}]`));
}

function requireFields(json: unknown, path: string): Fields {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    throw broken(path, 'an object', json);
  }
  return json as Fields;
}

function requireText(json: unknown, path: string): string {
  if (typeof json !== 'string' || json === '') throw broken(path, 'text', json);
  return json;
}

function requireFinite(json: unknown, path: string): number {
  if (typeof json !== 'number' || !Number.isFinite(json)) throw broken(path, 'a number', json);
  return json;
}

function requireWhole(json: unknown, path: string, smallest: number): number {
  if (typeof json !== 'number' || !Number.isSafeInteger(json) || json < smallest) {
    throw broken(path, `a whole number of at least ${smallest}`, json);
  }
  return json;
}

function refuseRepeats(names: readonly string[], what: string): void {
  const repeated = names.find((name, index) => names.indexOf(name) !== index);
  if (repeated === undefined) return;
  throw new WeightsError(`manifest.json lists the ${what} ${repeated} twice.`);
}

function broken(path: string, expected: string, found: unknown): WeightsError {
  const shown = found === undefined ? 'missing' : (JSON.stringify(found) ?? 'unknown').slice(0, 60);
  return new WeightsError(`manifest.json is broken: ${path} must be ${expected}, but is ${shown}.`);
}
