export type {
  Manifest,
  ManifestShard,
  ManifestShardSet,
  ManifestTensor,
  Provenance
} from './manifest';
export { checkManifest } from './check-manifest';
export { digestManifest } from './digest-manifest';
export { dequantise } from './dequantise';
export { explainMisfit } from './explain-misfit';
export { foldBatchNorm, type BatchNormVariables } from './fold-batch-norm';
export type { OpWeights } from './op-weights';
export { parseManifest } from './parse-manifest';
export { ScratchArray } from './scratch-array';
export { defaultSeed, drawUntrainedVariables } from './untrained-variables';
export {
  WeightStore,
  type EndPointWeights,
  type LoadOptions,
  type OpWeightsInOrder,
  type WeightSetName,
  type WeightStoreOptions
} from './weight-store';
export { WeightsError } from './weights-error';
