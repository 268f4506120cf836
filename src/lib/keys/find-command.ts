import { keyTable, type KeyCommand, type KeyPlace } from './key-table';

/** What of a `KeyboardEvent` decides about a key. */
export interface KeyPress {
  readonly key: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly isComposing: boolean;
  readonly defaultPrevented: boolean;
}

interface Conditions {
  /** Keys that write a character are listened to (WCAG 2.1.4). */
  readonly areLettersOn: boolean;
  /** The focus is where characters are written. */
  readonly isTyping: boolean;
}

/** Writes a character; Space presses what has the focus, and is none. */
function isCharacterKey(key: string): boolean {
  return [...key].length === 1 && key !== ' ';
}

/**
 * What a key does in a place, or null. A press with a modifier is the browser's, or the system's;
 * Shift alone counts with keys that it does not take to write their character.
 */
export function findCommand<Place extends KeyPlace>(
  press: KeyPress,
  place: Place,
  { areLettersOn, isTyping }: Conditions = { areLettersOn: true, isTyping: false }
): KeyCommand<Place> | null {
  if (press.defaultPrevented || press.isComposing) return null;
  if (press.altKey || press.ctrlKey || press.metaKey) return null;
  const isCharacter = isCharacterKey(press.key);
  if (isCharacter && (!areLettersOn || isTyping)) return null;
  if (press.shiftKey && (!isCharacter || isLetter(press.key))) return null;
  const key = isCharacter ? press.key.toLowerCase() : press.key;
  const entry = keyTable.find(
    (candidate) => candidate.place === place && candidate.keys.some((name) => name === key)
  );
  return (entry?.id as KeyCommand<Place> | undefined) ?? null;
}

function isLetter(key: string): boolean {
  return key.toLowerCase() !== key.toUpperCase();
}
