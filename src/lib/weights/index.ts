export type {
  Manifest,
  ManifestShard,
  ManifestShardSet,
  ManifestTensor,
  Provenance
} from './manifest';
export {
  WeightStore,
  type EndPointWeights,
  type LoadOptions,
  type OpWeights,
  type WeightSetName,
  type WeightStoreOptions
} from './weight-store';
export { WeightsError } from './weights-error';
