export { decodePictureFile, encodePictureFile } from './picture-file';
export type {
  PictureOrigin,
  PrecomputedChannel,
  PrecomputedOutput,
  PrecomputedPictures
} from './precomputed-pictures';
