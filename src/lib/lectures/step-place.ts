import {
  defaultPlace,
  formatNetwork,
  formatPlace,
  parsePlace,
  placeKeys,
  viewParameters,
  type Place,
  type UnreadParameter
} from '../place';

/**
 * What belongs to the room that a lecture is held in and not to the lecture: how bright the hall is, what the machine
 * can do, and where in which lecture one is. A step neither says nor changes it.
 */
const roomFields = [
  'isProjected',
  'theme',
  'backend',
  'weights',
  'lecture',
  'step'
] as const satisfies readonly (keyof Place & keyof typeof viewParameters)[];

type RoomField = (typeof roomFields)[number];

const roomKeys: readonly string[] = roomFields.map((field) => viewParameters[field].key);

interface ReadStepPlace {
  readonly place: Place;
  readonly unread: readonly UnreadParameter[];
  /** Names that no parameter has. */
  readonly unknown: readonly string[];
}

/** Reads the query string of a step; what it says of the room is left out. Never throws. */
export function readStepPlace(text: string): ReadStepPlace {
  const search = new URLSearchParams(text);
  for (const key of roomKeys) search.delete(key);
  const unknown = [...new Set(search.keys())].filter((key) => !placeKeys.includes(key));
  return { ...parsePlace(search), unknown };
}

/** The query string that `readStepPlace` reads back: the place without the room. */
export function writeStepPlace(place: Place): string {
  return formatPlace({ ...place, ...roomOf(defaultPlace) });
}

/** The place of a step in the room of another place. */
export function moveInto(room: Place, step: Place): Place {
  return { ...step, ...roomOf(room) };
}

/** Whether a place has the network as published, on which the shipped weights fit. */
export function hasStandardNetwork(place: Place): boolean {
  return formatNetwork(place) === '';
}

/** Whether a place is the one that a step says, whatever the room. */
export function isSameStop(one: Place, other: Place): boolean {
  return writeStepPlace(one) === writeStepPlace(other);
}

/** Whether a place says nothing but what room it is in: as a link to a step alone. */
export function isBare(place: Place): boolean {
  return writeStepPlace(place) === '';
}

function roomOf(place: Place): Pick<Place, RoomField> {
  return Object.fromEntries(roomFields.map((field) => [field, place[field]])) as Pick<
    Place,
    RoomField
  >;
}
