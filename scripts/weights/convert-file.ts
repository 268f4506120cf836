import { variablesOf, checkManifest, parseManifest } from '../../src/lib/weights';
import type { Manifest, ManifestShardSet, ManifestTensor, Provenance } from '../../src/lib/weights';
import {
  chooseConventions,
  findConventions,
  matchTensors,
  readVariable,
  requireWholeNetwork,
  runConventionsOf,
  type ConventionChoices,
  type FileConventions,
  type NetworkOf,
  type TensorMatching,
  type WeightFile
} from '../../src/lib/weight-files';
import { cutShards } from './cut-shards';
import { encodeValues, type Precision } from './encode-values';

export interface Conversion {
  readonly file: WeightFile;
  readonly fileName: string;
  readonly precision: Precision;
  /** What somebody knows better than the file tells. */
  readonly choices: ConventionChoices;
  describe(conventions: FileConventions): Provenance;
  readonly networkOf?: NetworkOf;
  readonly signal: AbortSignal;
  onprogress(endPoint: string, done: number, total: number): void;
  /** One shard at a time, so that no more than an end point is in memory. */
  write(file: string, content: Uint8Array): Promise<void>;
}

export interface Converted {
  readonly manifest: Manifest;
  readonly matching: TensorMatching;
  readonly conventions: FileConventions;
}

/** A file of weights as the site's own shards and manifest. Throws WeightFileError where the file does not fit. */
export async function convertFile(conversion: Conversion): Promise<Converted> {
  const { file, fileName, choices, networkOf } = conversion;
  const matching = matchTensors(file, networkOf);
  requireWholeNetwork(matching);
  const conventions = chooseConventions(findConventions(matching, fileName), choices);
  const shardSets: ManifestShardSet[] = [];
  const endPoints = [...new Set(matching.network.ops.map((op) => op.endPoint))];
  for (const [done, endPoint] of endPoints.entries()) {
    conversion.onprogress(endPoint, done, endPoints.length);
    const set = await convertEndPoint(endPoint, matching, conversion);
    if (set !== null) shardSets.push(set);
  }
  const manifest: Manifest = {
    format: 1,
    provenance: conversion.describe(conventions),
    conventions: runConventionsOf(conventions),
    shardSets
  };
  // What is written is what the page will read.
  checkManifest(parseManifest(JSON.parse(JSON.stringify(manifest))), matching.network);
  return { manifest, matching, conventions };
}

/** Null where it has no weights in the file. */
async function convertEndPoint(
  endPoint: string,
  { network, matched, hasGamma }: TensorMatching,
  { file, precision, signal, write }: Conversion
): Promise<ManifestShardSet | null> {
  const wanted = new Map(matched.map((match) => [match.variable.name, match]));
  const tensors: ManifestTensor[] = [];
  const parts: Uint8Array[] = [];
  let offset = 0;
  for (const op of network.ops.filter((candidate) => candidate.endPoint === endPoint)) {
    for (const variable of variablesOf(op, { gamma: hasGamma, epsilon: 0 })) {
      const match = wanted.get(variable.name);
      if (match === undefined) continue;
      const values = await readVariable(file, match, signal);
      // Vectors are few and a batch norm is sensitive: they keep all their digits.
      const { bytes, ...coding } = encodeValues(values, variable.shape.length > 1 ? precision : 32);
      tensors.push({ ...variable, ...coding, offset });
      parts.push(bytes);
      offset += bytes.length;
    }
  }
  if (tensors.length === 0) return null;
  const cut = cutShards(endPoint, Buffer.concat(parts));
  for (const { shard, content } of cut) await write(shard.file, content);
  return { endPoint, shards: cut.map(({ shard }) => shard), tensors };
}
