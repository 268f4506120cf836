import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync
} from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildNetwork } from '../../src/lib/network';
import { checkManifest, parseManifest } from '../../src/lib/weights';
import { largestShardBytes } from './cut-shards';
import { readKerasModel } from './keras-graph';
import { planShardSets } from './plan-shard-sets';
import { packageName, readModel, readPackageFacts, readWeightBytes } from './read-package';
import { unpackPackage } from './unpack-package';
import { findUpToDateManifest, writeWeights } from './write-weights';

const packageDir = join('node_modules', packageName);
const unpacked = unpackPackage(packageDir);

describe('unpackPackage', () => {
  it('writes a manifest that the page reads and the network accepts', () => {
    const manifest = parseManifest(JSON.parse(JSON.stringify(unpacked.manifest)));
    expect(manifest).toEqual(unpacked.manifest);
    expect(() => checkManifest(manifest, buildNetwork())).not.toThrow();
  });

  it('holds every variable of the base once and nothing else', () => {
    const base = buildNetwork({ finalEndPoint: 'Mixed_7c' });
    const names = unpacked.manifest.shardSets.flatMap((set) => set.tensors.map(({ name }) => name));
    expect(names).toEqual(base.ops.flatMap((op) => op.weights.map((variable) => variable.name)));
    const bytes = [...unpacked.files.values()].reduce((sum, content) => sum + content.length, 0);
    expect(bytes).toBe(21_802_784);
  });

  it('cuts files of at most 4,000,000 bytes and states size and SHA-256 of each', () => {
    const shards = unpacked.manifest.shardSets.flatMap((set) => set.shards);
    expect(shards.map((shard) => shard.file)).toEqual([...unpacked.files.keys()]);
    for (const { file, sizeBytes, sha256 } of shards) {
      const content = unpacked.files.get(file) ?? new Uint8Array();
      expect(content.length).toBe(sizeBytes);
      expect(sizeBytes).toBeLessThanOrEqual(largestShardBytes);
      expect(createHash('sha256').update(content).digest('hex')).toBe(sha256);
    }
  });

  it('copies the 8-bit codes exactly as the package packs them', () => {
    const model = readKerasModel(readModel(packageDir));
    const bytes = readWeightBytes(packageDir, model.paths);
    const packed = model.tensors.get('conv2d_94/kernel');
    const set = unpacked.manifest.shardSets.at(-1);
    const tensor = set?.tensors.find(({ name }) => name.endsWith('Branch_3/Conv2d_0b_1x1/weights'));
    const joined = Buffer.concat(
      (set?.shards ?? []).map(({ file }) => unpacked.files.get(file) ?? Buffer.of())
    );
    if (packed === undefined || tensor === undefined) throw new Error('the last kernel is missing');
    expect(tensor).toMatchObject({
      scale: packed.scale,
      min: packed.min,
      shape: [1, 1, 2048, 192]
    });
    const copy = joined.subarray(tensor.offset, tensor.offset + packed.sizeBytes);
    expect(copy.equals(bytes.subarray(packed.offset, packed.offset + packed.sizeBytes))).toBe(true);
  });

  it('names package, version and licence, and says that the head is not used', () => {
    expect(unpacked.manifest.provenance).toMatchObject({
      package: 'nsfwjs',
      version: '4.4.0',
      licence: 'MIT',
      description: expect.stringMatching(/nudity.*head is not used/)
    });
  });

  it('refuses shards of another size than the tensors', () => {
    const model = readKerasModel(readModel(packageDir));
    const base = buildNetwork({ finalEndPoint: 'Mixed_7c' });
    const facts = { version: '1', licence: 'MIT' };
    const plan = () => planShardSets(base, { model, bytes: new Uint8Array(1000), facts });
    expect(plan).toThrow('shards hold 1000 bytes, but its tensors need');
  });
});

describe('a package that is missing or something else', () => {
  let dir: string;
  beforeEach(() => (dir = mkdtempSync(join(tmpdir(), 'package-'))));
  afterEach(() => rmSync(dir, { recursive: true }));

  it.each([
    ['no package', {}, 'is not installed; run "npm ci" first'],
    ['a package.json that is not JSON', { 'package.json': '{' }, 'is not JSON'],
    [
      'a package without licence',
      { 'package.json': '{"version":"1.0.0"}' },
      'names no version or no licence'
    ],
    [
      'a package without the model',
      { 'package.json': '{"version":"1.0.0","license":"MIT"}' },
      'model.min.js is missing'
    ]
  ])('is refused in one sentence: %s', (_, files, sentence) => {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(dir, name), text);
    expect(() => unpackPackage(dir)).toThrow(sentence);
  });

  it('says so when the model is of another kind', () => {
    expect(() => readKerasModel({ modelTopology: {} })).toThrow('holds no Keras model');
    expect(() => readKerasModel('<html>')).toThrow('holds no Keras model');
  });

  it('reads version and licence from the package', () => {
    writeFileSync(join(dir, 'package.json'), '{"version":"9.9.9","license":"ISC"}');
    expect(readPackageFacts(dir)).toEqual({ version: '9.9.9', licence: 'ISC' });
  });
});

// A machine busy with other work takes a while to write 22 MB twice.
describe('writeWeights', { timeout: 30_000 }, () => {
  let dir: string;
  beforeEach(() => (dir = mkdtempSync(join(tmpdir(), 'weights-'))));
  afterEach(() => rmSync(dir, { recursive: true }));
  const { version, description } = unpacked.manifest.provenance;
  const wanted = { format: 1, version, description };

  it('writes the manifest, its shards and nothing else, the same each time', () => {
    writeFileSync(join(dir, 'Mixed_8a-1.bin'), 'of an older version');
    writeWeights(dir, unpacked);
    const manifest = readFileSync(join(dir, 'manifest.json'));
    expect(readdirSync(dir).sort()).toEqual([...unpacked.files.keys(), 'manifest.json'].sort());
    expect(statSync(join(dir, 'Mixed_7c-2.bin')).size).toBe(3_040_032);
    writeWeights(dir, unpackPackage(packageDir));
    expect(readFileSync(join(dir, 'manifest.json')).equals(manifest)).toBe(true);
  });

  it('is up to date afterwards, until version, format or a file changes', () => {
    expect(findUpToDateManifest(dir, wanted)).toBeUndefined();
    writeWeights(dir, unpacked);
    expect(findUpToDateManifest(dir, wanted)).toEqual(unpacked.manifest);
    expect(findUpToDateManifest(dir, { ...wanted, version: '0.0.1' })).toBeUndefined();
    expect(findUpToDateManifest(dir, { ...wanted, format: 2 })).toBeUndefined();
    expect(findUpToDateManifest(dir, { ...wanted, description: '' })).toBeUndefined();
    truncateSync(join(dir, 'Mixed_5b-1.bin'), 10);
    expect(findUpToDateManifest(dir, wanted)).toBeUndefined();
    rmSync(join(dir, 'Mixed_5b-1.bin'));
    expect(findUpToDateManifest(dir, wanted)).toBeUndefined();
  });

  it('takes a manifest cut short for a missing one', () => {
    writeWeights(dir, unpacked);
    truncateSync(join(dir, 'manifest.json'), 500);
    expect(findUpToDateManifest(dir, wanted)).toBeUndefined();
    writeFileSync(join(dir, 'manifest.json'), '{}');
    expect(findUpToDateManifest(dir, wanted)).toBeUndefined();
  });
});
