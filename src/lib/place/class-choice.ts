/** The class asked about, and perhaps the one it is compared with; none for the most probable one. */
export type ClassChoice = readonly [] | readonly [number] | readonly [number, number];

const pattern = /^(\d{1,5})(?:,(\d{1,5}))?$/;

/** `281`, or `281,285`; undefined for anything else, and for a class beside itself. */
export function parseClasses(text: string): ClassChoice | undefined {
  const match = pattern.exec(text);
  if (match === null) return undefined;
  const one = Number(match[1]);
  if (match[2] === undefined) return [one];
  const other = Number(match[2]);
  return one === other ? undefined : [one, other];
}
