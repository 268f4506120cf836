export { decodePhoto } from './decode-photo';
export { isAnimation } from './is-animation';
export { pickPicture, pickPictures } from './pick-picture';
export { showPixels, toPreviewUrl } from './photo-canvas';
export {
  PhotoError,
  toPhotoFault,
  type FileFault,
  type PhotoFault,
  type PhotoNotice
} from './photo-error';
export { isPhotoId, isSampleId, type PhotoId } from './photo-id';
export { megabyteLimit, megapixelLimit, sideLimit } from './photo-limits';
export type { PictureFormat } from './picture-format';
export { samples, type Sample, type SampleId } from './samples';
export { createGrating, createStimulus, gratingPeriod } from './stimuli';
export { stimulusIds, type StimulusId } from './stimulus-ids';
