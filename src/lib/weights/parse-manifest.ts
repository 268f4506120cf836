import type {
  Manifest,
  ManifestShard,
  ManifestShardSet,
  ManifestTensor,
  Provenance
} from './manifest';
import type { RunConventions } from './conventions';
import { WeightsError } from './weights-error';
import type { FieldRule, ManifestFault } from './weights-fault';

/** Ten times the largest set of the bundled weights: a manifest that asks for more is broken, and memory is saved from it. */
const largestShardBytes = 64 * 1024 * 1024;

type Fields = Readonly<Record<string, unknown>>;

/** Throws WeightsError naming the field, counted from the top of manifest.json. */
export function parseManifest(json: unknown): Manifest {
  const root = requireFields(json, 'manifest.json');
  if (root.format !== 1) {
    throw new WeightsError({ kind: 'unknown-format', found: showJson(root.format), known: 1 });
  }
  const shardSets = parseList(root.shardSets, 'shardSets', parseShardSet);
  refuseRepeats(
    shardSets.map((set) => set.endPoint),
    'shard-set'
  );
  refuseRepeats(
    shardSets.flatMap((set) => set.shards.map((shard) => shard.file)),
    'file'
  );
  refuseRepeats(
    shardSets.flatMap((set) => set.tensors.map((tensor) => tensor.name)),
    'tensor'
  );
  const provenance = parseProvenance(root.provenance);
  if (root.conventions === undefined) return { format: 1, provenance, shardSets };
  return { format: 1, provenance, conventions: parseConventions(root.conventions), shardSets };
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

function parseConventions(json: unknown): RunConventions {
  const fields = requireFields(json, 'conventions');
  const path = (key: string) => `conventions.${key}`;
  const flag = (key: string) => requireFlag(fields[key], path(key));
  const scaling = requireFields(fields.inputScaling, path('inputScaling'));
  const triple = (key: string) => requireTriple(scaling[key], path(`inputScaling.${key}`));
  return {
    gamma: flag('gamma'),
    epsilon: requireFinite(fields.epsilon, path('epsilon')),
    averagePoolCountsPadding: flag('averagePoolCountsPadding'),
    inputScaling: { mean: triple('mean'), deviation: triple('deviation') }
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
  if (!/^\w[\w.-]*$/.test(file)) throw broken(`${path}.file`, 'file-name', file);
  const sizeBytes = requireWhole(fields.sizeBytes, `${path}.sizeBytes`, 1);
  if (sizeBytes > largestShardBytes) {
    throw broken(`${path}.sizeBytes`, { atMost: largestShardBytes }, sizeBytes);
  }
  const sha256 = requireText(fields.sha256, `${path}.sha256`);
  if (!/^[0-9a-f]{64}$/.test(sha256)) {
    throw broken(`${path}.sha256`, 'sha-256', sha256);
  }
  return { file, sizeBytes, sha256 };
}

function parseTensor(json: unknown, path: string): ManifestTensor {
  const fields = requireFields(json, path);
  const { dtype } = fields;
  const place = {
    name: requireText(fields.name, `${path}.name`),
    shape: parseList(fields.shape, `${path}.shape`, (size, at) => requireWhole(size, at, 1)),
    offset: requireWhole(fields.offset, `${path}.offset`, 0)
  };
  if (dtype === 'float32') return { ...place, dtype };
  if (dtype !== 'uint8' && dtype !== 'uint16') throw broken(`${path}.dtype`, 'dtype', dtype);
  return {
    ...place,
    dtype,
    scale: requireFinite(fields.scale, `${path}.scale`),
    min: requireFinite(fields.min, `${path}.min`)
  };
}

function parseList<Item>(
  json: unknown,
  path: string,
  parseItem: (json: unknown, path: string) => Item
): Item[] {
  if (!Array.isArray(json) || json.length === 0) throw broken(path, 'list', json);
  return json.map((item, index) => parseItem(item, `${path}[${index}]`));
}

function requireFields(json: unknown, path: string): Fields {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    throw broken(path, 'object', json);
  }
  return json as Fields;
}

function requireText(json: unknown, path: string): string {
  if (typeof json !== 'string' || json === '') throw broken(path, 'text', json);
  return json;
}

function requireFinite(json: unknown, path: string): number {
  if (typeof json !== 'number' || !Number.isFinite(json)) throw broken(path, 'number', json);
  return json;
}

function requireFlag(json: unknown, path: string): boolean {
  if (typeof json !== 'boolean') throw broken(path, 'flag', json);
  return json;
}

/** Red, green, blue. */
function requireTriple(json: unknown, path: string): readonly [number, number, number] {
  const isTriple = Array.isArray(json) && json.length === 3 && json.every(Number.isFinite);
  if (!isTriple) throw broken(path, 'three-numbers', json);
  const [red, green, blue] = json;
  return [red, green, blue];
}

function requireWhole(json: unknown, path: string, smallest: number): number {
  if (typeof json !== 'number' || !Number.isSafeInteger(json) || json < smallest) {
    throw broken(path, { atLeast: smallest }, json);
  }
  return json;
}

function refuseRepeats(
  names: readonly string[],
  what: Extract<ManifestFault, { kind: 'listed-twice' }>['what']
): void {
  const repeated = names.find((name, index) => names.indexOf(name) !== index);
  if (repeated === undefined) return;
  throw new WeightsError({ kind: 'listed-twice', what, name: repeated });
}

function broken(field: string, rule: FieldRule, found: unknown): WeightsError {
  const shown = found === undefined ? null : showJson(found);
  return new WeightsError({ kind: 'broken-field', field, rule, found: shown });
}

/** Its start: a reader should recognise it, not read all of it. */
function showJson(value: unknown): string {
  return (JSON.stringify(value) ?? 'undefined').slice(0, 60);
}
