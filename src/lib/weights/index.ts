export {
  defaultWeightSet,
  weightSetNames,
  weightSets,
  type WeightOrigin,
  type WeightSetName
} from './catalogue';
export { checkManifest } from './check-manifest';
export {
  slimConventions,
  variablesOf,
  type InputScaling,
  type RunConventions,
  type WeightConventions
} from './conventions';
export { weightCacheKey } from './fetch-shard-set';
export { findMisfit, type Misfit } from './find-misfit';
export type {
  Manifest,
  ManifestShard,
  ManifestShardSet,
  ManifestTensor,
  Provenance
} from './manifest';
export type { BatchNormVectors, OpWeights } from './op-weights';
export { isTrainedSet, keyOfWeights, type ChosenWeights, type OwnWeights } from './own-weights';
export { parseManifest } from './parse-manifest';
export { ScratchArray } from './scratch-array';
export { defaultSeed } from './untrained-variables';
export { hashSha256 } from './sha-256';
export { findCaches, weightCacheName } from './weight-cache';
export type { CoveredEndPoint, KeptWeights, SetProvenance, WeightSet } from './weight-set';
export {
  WeightStore,
  type EndPointWeights,
  type LoadOptions,
  type OpWeightsInOrder
} from './weight-store';
export { WeightsError } from './weights-error';
export type { FieldRule, WeightsFault } from './weights-fault';
