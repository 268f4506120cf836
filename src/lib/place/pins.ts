import { isPhotoId, type PhotoId } from '../photos';

/** One channel of one output for one photo, kept in sight. */
export interface Pin {
  /** End point, or op scope without `InceptionV3/`; whether the network has it is not known here. */
  readonly at: string;
  readonly channel: number;
  /** A sample or stimulus, or `own` for a photo of the reader. */
  readonly photo: PhotoId | 'own';
}

/** More than fit beside each other, and an address that is still one. */
export const mostPins = 8;

const form = /^([\w/]{1,100}):(\d{1,5})@([\w-]{1,40})$/;

/** `Mixed_5d:17@cat,Mixed_5d:17@coffee`; undefined where any of it cannot be read, or there are too many. */
export function parsePins(text: string): readonly Pin[] | undefined {
  const pins = text.split(',').map(parsePin);
  const known = pins.filter((pin) => pin !== null);
  return known.length === pins.length && known.length <= mostPins ? known : undefined;
}

function parsePin(text: string): Pin | null {
  const [, at, channel, photo] = form.exec(text) ?? [];
  if (at === undefined || !(photo === 'own' || isPhotoId(photo))) return null;
  return { at, channel: Number(channel), photo };
}

/** Null where nothing is pinned. */
export function formatPins(pins: readonly Pin[]): string | null {
  return pins.length === 0 ? null : pins.map(formatPin).join(',');
}

/** Equal for equal pins. */
export function formatPin({ at, channel, photo }: Pin): string {
  return `${at}:${channel}@${photo}`;
}

/** With this one added at the end, or taken out where it is among them. The same where there is no room for it. */
export function togglePin(pins: readonly Pin[], pin: Pin): readonly Pin[] {
  const text = formatPin(pin);
  const others = pins.filter((other) => formatPin(other) !== text);
  if (others.length < pins.length) return others;
  return pins.length < mostPins ? [...pins, pin] : pins;
}
