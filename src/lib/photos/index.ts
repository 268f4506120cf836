export { decodePhoto } from './decode-photo';
export { isAnimation } from './is-animation';
export { pickPicture, type PickedPicture } from './pick-picture';
export { showPixels, toPreviewUrl } from './photo-canvas';
export { PhotoError, type PhotoFault } from './photo-error';
export { describePhoto, isPhotoId, isSampleId, type PhotoId } from './photo-id';
export type { PixelSize } from '../pixels';
export { samples, type Sample, type SampleId } from './samples';
export { createStimulus, stimuli, type StimulusId } from './stimuli';
