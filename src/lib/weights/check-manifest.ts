import { baseEndPoints, type Network, type Op, type Variable } from '../network';
import { slimConventions, variablesOf, type BatchNormConventions } from './conventions';
import {
  sizeOfTensor,
  type Manifest,
  type ManifestShardSet,
  type ManifestTensor
} from './manifest';
import { WeightsError } from './weights-error';

/**
 * Compares a manifest with the variables of a network: every tensor must be asked for, under that name, in that shape
 * and for that end point, and stand where the one before it ends. The trunk must be complete; a head may be left out
 * as a whole. Throws WeightsError naming the tensor.
 */
export function checkManifest(manifest: Manifest, network: Network): void {
  const sets = new Map(manifest.shardSets.map((set) => [set.endPoint, set]));
  const wanted = variablesByEndPoint(network, manifest.conventions ?? slimConventions);
  for (const set of manifest.shardSets) {
    checkShardSet(set, wanted.get(set.endPoint) ?? new Map<string, Variable>());
  }
  for (const [endPoint, variables] of wanted) {
    const isHead = !baseEndPoints.some((name) => name === endPoint);
    if (isHead && !sets.has(endPoint)) continue;
    const found = new Set(sets.get(endPoint)?.tensors.map((tensor) => tensor.name));
    for (const tensor of variables.keys()) {
      if (!found.has(tensor)) throw new WeightsError({ kind: 'missing-tensor', tensor });
    }
  }
}

function checkShardSet(set: ManifestShardSet, wanted: ReadonlyMap<string, Variable>): void {
  const { endPoint } = set;
  let end = 0;
  for (const held of set.tensors) {
    const { name: tensor, shape, offset } = held;
    const variable = wanted.get(tensor);
    if (variable === undefined)
      throw new WeightsError({ kind: 'unknown-tensor', tensor, endPoint });
    requireShape({ name: tensor, shape }, variable, { isOtherNetwork: false });
    if (offset !== end) {
      throw new WeightsError({
        kind: 'misplaced-tensor',
        ...{ tensor, endPoint, startByte: offset, expectedByte: end }
      });
    }
    end += sizeOfTensor(held);
  }
  const sizeBytes = sumShardBytes(set);
  if (sizeBytes !== end) {
    throw new WeightsError({ kind: 'wrong-size', endPoint, sizeBytes, neededBytes: end });
  }
}

/**
 * The same for the network that is to run, whose settings may differ from those the weights were trained with.
 * Throws WeightsError naming the first tensor that does not fit.
 */
export function requireFittingShapes(set: ManifestShardSet, request: FittingRequest): void {
  for (const [tensor, variable] of pairTensors(set, request)) {
    requireShape(tensor, variable, { isOtherNetwork: true });
  }
}

export function hasFittingShapes(set: ManifestShardSet, request: FittingRequest): boolean {
  return pairTensors(set, request).every(([tensor, variable]) => isSameShape(tensor, variable));
}

interface FittingRequest {
  readonly network: Network;
  readonly conventions: BatchNormConventions;
}

function pairTensors(
  set: ManifestShardSet,
  { network, conventions }: FittingRequest
): (readonly [ManifestTensor, Variable])[] {
  const ops = network.ops.filter((op) => op.endPoint === set.endPoint);
  const wanted = indexVariables(ops, conventions);
  return set.tensors.flatMap((tensor) => {
    const variable = wanted.get(tensor.name);
    return variable === undefined ? [] : [[tensor, variable] as const];
  });
}

export function sumShardBytes(set: ManifestShardSet): number {
  return set.shards.reduce((sum, shard) => sum + shard.sizeBytes, 0);
}

function requireShape(
  held: Variable,
  wanted: Variable,
  { isOtherNetwork }: { isOtherNetwork: boolean }
): void {
  if (isSameShape(held, wanted)) return;
  throw new WeightsError({
    kind: 'wrong-shape',
    ...{ tensor: held.name, held: held.shape, wanted: wanted.shape, isOtherNetwork }
  });
}

function isSameShape({ shape }: Variable, { shape: wanted }: Variable): boolean {
  return shape.length === wanted.length && shape.every((size, index) => size === wanted[index]);
}

function variablesByEndPoint(
  network: Network,
  conventions: BatchNormConventions
): Map<string, Map<string, Variable>> {
  const names = new Set(network.ops.filter((op) => op.weights.length > 0).map((op) => op.endPoint));
  return new Map(
    [...names].map((name) => {
      const ops = network.ops.filter((op) => op.endPoint === name);
      return [name, indexVariables(ops, conventions)];
    })
  );
}

function indexVariables(
  ops: readonly Op[],
  conventions: BatchNormConventions
): Map<string, Variable> {
  const variables = ops.flatMap((op) => variablesOf(op, conventions));
  return new Map(variables.map((variable) => [variable.name, variable]));
}
