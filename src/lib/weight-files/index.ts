export { sourceOfBlob, type ByteSource } from './byte-source';
export {
  findConventions,
  imageNetScaling,
  type FileConventions,
  type Finding
} from './conventions';
export {
  matchTensors,
  requireWholeNetwork,
  type NetworkOf,
  type TensorMatching
} from './match-tensors';
export { openFiles, pickFiles } from './open-files';
export { openOwnSet } from './own-set';
export { openWeightFile } from './open-weight-file';
export { readVariable } from './read-variable';
export type { WeightFile, WeightFileFormat } from './weight-file';
export { WeightFileError } from './weight-file-error';
export type { StructurePlace, UnreadFeature, WeightFileFault } from './weight-file-fault';
