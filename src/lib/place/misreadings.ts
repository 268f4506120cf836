import { misreadings, type Misreading } from '../weights';

/** `pool-border`, `scaling`, or both with a comma between. */
export function formatMisreadings(wrong: readonly Misreading[]): string {
  return misreadings.filter((name) => wrong.includes(name)).join(',');
}

/** The reverse, each once and in that order; undefined where any of it is none. */
export function parseMisreadings(text: string): readonly Misreading[] | undefined {
  const names = text === '' ? [] : text.split(',');
  const isKnown = names.every((name) => misreadings.some((known) => known === name));
  return isKnown ? misreadings.filter((known) => names.includes(known)) : undefined;
}
