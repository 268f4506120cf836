/** Grows where a message of before would be misread; new fields and new types leave it as it is. */
const messageVersion = 1;

/** Longer texts are no places: a place with every parameter set has some hundred characters. */
const longestPlace = 8_000;

/** How high the frame would have to be to show all of its contents, in CSS pixels at its present width. */
export interface SizeMessage {
  readonly inceptionscope: typeof messageVersion;
  readonly type: 'size';
  readonly height: number;
}

/** What the frame shows, as the query string of its address. Told once it listens, and after every change. */
export interface PlaceMessage {
  readonly inceptionscope: typeof messageVersion;
  readonly type: 'place';
  readonly place: string;
}

/** Asks the frame to show a place. It is read as an address of the embed is: what cannot be read is left out, and said. */
export interface ShowMessage {
  readonly inceptionscope: typeof messageVersion;
  readonly type: 'show';
  readonly place: string;
}

export function writeSize(height: number): SizeMessage {
  return { inceptionscope: messageVersion, type: 'size', height };
}

/** The same for hosts that know nothing of this site and resize any frame that asks in this form. */
export function writePlainSize(height: number): string {
  return JSON.stringify({ action: 'resize', height });
}

export function writePlace(place: string): PlaceMessage {
  return { inceptionscope: messageVersion, type: 'place', place };
}

export function writeShow(place: string): ShowMessage {
  return { inceptionscope: messageVersion, type: 'show', place };
}

/** What arrived from a frame; null for everything else that windows send each other. Never throws. */
export function readFromEmbed(data: unknown): SizeMessage | PlaceMessage | null {
  const fields = readFields(data);
  if (fields === null) return null;
  const { type, height, place } = fields;
  if (type === 'size' && typeof height === 'number' && Number.isFinite(height) && height >= 0) {
    return writeSize(height);
  }
  return type === 'place' && isPlaceText(place) ? writePlace(place) : null;
}

/** What arrived from the page around a frame; null for everything that is no request to show a place. Never throws. */
export function readFromHost(data: unknown): ShowMessage | null {
  const fields = readFields(data);
  return fields?.type === 'show' && isPlaceText(fields.place) ? writeShow(fields.place) : null;
}

function readFields(data: unknown): Readonly<Record<string, unknown>> | null {
  if (typeof data !== 'object' || data === null) return null;
  const fields = data as Readonly<Record<string, unknown>>;
  return fields.inceptionscope === messageVersion ? fields : null;
}

function isPlaceText(text: unknown): text is string {
  return typeof text === 'string' && text.length <= longestPlace;
}
