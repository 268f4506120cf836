import { defaultPlace, formatPlace, ownPhoto, ownWeights, type Place } from '../place';
import { readStepPlace, writeStepPlace } from './step-place';

/**
 * The query string that leads a phone in the hall to what the lecturer shows: without the lecture and without the room, but
 * with the weights that its maps come from. What is the lecturer's own stays with the lecturer.
 */
export function writeAudiencePlace(shown: Place): string {
  const { place } = readStepPlace(writeStepPlace(shown));
  return formatPlace({
    ...place,
    weights: shown.weights === ownWeights ? defaultPlace.weights : shown.weights,
    photo: place.photo === ownPhoto ? defaultPlace.photo : place.photo,
    against: place.against?.kind === 'own' ? defaultPlace.against : place.against
  });
}
