export { sourceOfBlob, type ByteSource } from './byte-source';
export { checkFiles, type CheckedFiles } from './check-files';
export {
  chooseConventions,
  findConventions,
  runConventionsOf,
  type ConventionChoices,
  type FileConventions,
  type Finding
} from './conventions';
export {
  KeptFiles,
  keptFilesCacheName,
  type KeepResult,
  type KeptOwn,
  type StoredOwn
} from './kept-files';
export {
  matchTensors,
  requireWholeNetwork,
  type NetworkOf,
  type TensorMatching
} from './match-tensors';
export { openOwnSet } from './own-set';
export { openWeightFile } from './open-weight-file';
export { readVariable } from './read-variable';
export type { WeightFile, WeightFileFormat } from './weight-file';
export { WeightFileError } from './weight-file-error';
export type { StructurePlace, UnreadFeature, WeightFileFault } from './weight-file-fault';
