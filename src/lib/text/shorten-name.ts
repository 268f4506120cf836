const nameLimit = 60;

/** A long file name keeps its beginning and its extension. */
export function shortenName(name: string): string {
  const characters = [...name];
  if (characters.length <= nameLimit) return name;
  return `${characters.slice(0, 40).join('')}…${characters.slice(-15).join('')}`;
}
