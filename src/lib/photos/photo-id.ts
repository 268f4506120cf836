import { samples, type SampleId } from './samples';
import { stimulusIds, type StimulusId } from './stimulus-ids';

/** What stands in the address for a picture that every reader has. */
export type PhotoId = SampleId | StimulusId;

export function isSampleId(text: string): text is SampleId {
  return samples.some(({ id }) => id === text);
}

function isStimulusId(text: string): text is StimulusId {
  return stimulusIds.some((id) => id === text);
}

/** True for a value from an address that names a sample or a stimulus. */
export function isPhotoId(text: string): text is PhotoId {
  return isSampleId(text) || isStimulusId(text);
}
