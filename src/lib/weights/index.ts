export {
  bundledWeights,
  classesOfSet,
  defaultWeightSet,
  findWeightSet,
  ownWeights,
  weightSetNames,
  weightSets,
  type HostedSet,
  type SiteWeights,
  type WeightSetEntry,
  type WeightSetName
} from './catalogue';
export { checkManifest } from './check-manifest';
export {
  imageNetScaling,
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
export { misread, misreadings, type Misreading } from './misread';
export { parseManifest } from './parse-manifest';
export { defaultSeed } from './untrained-variables';
export { hashSha256, Sha256 } from './sha-256';
export { findCaches, weightCacheName } from './weight-cache';
export type { CoveredEndPoint, KeptWeights, SetProvenance, WeightSet } from './weight-set';
export { scaleChannels, type StoredKernel } from './stored-kernel';
export {
  WeightStore,
  type EndPointWeights,
  type LoadOptions,
  type OpWeightsInOrder
} from './weight-store';
export { WeightsError } from './weights-error';
export type { FieldRule, WeightsFault } from './weights-fault';
