import { baseEndPoints, countElements, type Network, type Variable } from '../network';
import type { Manifest, ManifestShardSet } from './manifest';
import { WeightsError } from './weights-error';

/**
 * Compares a manifest with the variables of a network: every tensor must be asked for, under that name, in that shape
 * and for that end point, and stand where the one before it ends. The trunk must be complete; a head may be left out
 * as a whole. Throws WeightsError naming the tensor.
 */
export function checkManifest(manifest: Manifest, network: Network): void {
  const sets = new Map(manifest.shardSets.map((set) => [set.endPoint, set]));
  const wanted = variablesByEndPoint(network);
  for (const set of manifest.shardSets) {
    checkShardSet(set, wanted.get(set.endPoint) ?? new Map<string, Variable>());
  }
  for (const [endPoint, variables] of wanted) {
    const isHead = !baseEndPoints.some((name) => name === endPoint);
    if (isHead && !sets.has(endPoint)) continue;
    const found = new Set(sets.get(endPoint)?.tensors.map((tensor) => tensor.name));
    for (const name of variables.keys()) {
      if (!found.has(name)) throw new WeightsError(`The weights lack the tensor ${name}.`);
    }
  }
}

function checkShardSet(set: ManifestShardSet, wanted: ReadonlyMap<string, Variable>): void {
  let end = 0;
  for (const { name, shape, offset } of set.tensors) {
    const variable = wanted.get(name);
    if (variable === undefined) {
      throw new WeightsError(
        `The weights of ${set.endPoint} hold the tensor ${name}, which the network does not have there.`
      );
    }
    if (!isSameShape(shape, variable.shape)) {
      throw wrongShape(name, { found: shape, wanted: variable.shape });
    }
    if (offset !== end) {
      throw new WeightsError(
        `The tensor ${name} starts at byte ${offset} of ${set.endPoint}, but the one before it ends at ${end}.`
      );
    }
    end += countElements(shape);
  }
  const sizeBytes = sumShardBytes(set);
  if (sizeBytes !== end) {
    throw new WeightsError(
      `The files of ${set.endPoint} hold ${sizeBytes} bytes, but its tensors need ${end}.`
    );
  }
}

/**
 * The same for the network that is to run, whose settings may differ from those the weights were trained with.
 * Throws WeightsError naming the first tensor that does not fit.
 */
export function requireFittingShapes(set: ManifestShardSet, network: Network): void {
  const ops = network.ops.filter((op) => op.endPoint === set.endPoint);
  const wanted = new Map(ops.flatMap((op) => op.weights).map((entry) => [entry.name, entry]));
  for (const { name, shape } of set.tensors) {
    const variable = wanted.get(name);
    if (variable === undefined || isSameShape(shape, variable.shape)) continue;
    throw wrongShape(
      name,
      { found: shape, wanted: variable.shape },
      ' Choose the untrained weights, or go back to the default depth.'
    );
  }
}

export function sumShardBytes(set: ManifestShardSet): number {
  return set.shards.reduce((sum, shard) => sum + shard.sizeBytes, 0);
}

function isSameShape(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((size, index) => size === other[index]);
}

function wrongShape(
  name: string,
  { found, wanted }: { found: readonly number[]; wanted: readonly number[] },
  remedy = ''
): WeightsError {
  return new WeightsError(
    `The weights hold ${name} as [${found.join(', ')}], but this network asks for [${wanted.join(', ')}].${remedy}`
  );
}

function variablesByEndPoint(network: Network): Map<string, Map<string, Variable>> {
  const byEndPoint = new Map<string, Map<string, Variable>>();
  for (const op of network.ops) {
    if (op.weights.length === 0) continue;
    const variables = byEndPoint.get(op.endPoint) ?? new Map<string, Variable>();
    for (const variable of op.weights) variables.set(variable.name, variable);
    byEndPoint.set(op.endPoint, variables);
  }
  return byEndPoint;
}
