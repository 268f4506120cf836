export interface EmbedAddress {
  /** Where the site lies, with a slash at its end. */
  readonly site: string;
  /** An end point. */
  readonly name: string;
  /** Query string, without the question mark. */
  readonly query: string;
}

/** A name without what no end point's name holds: it can lead to no other folder. */
export function cleanName(name: string): string {
  return name.replace(/\W/g, '');
}

/** Address of an end point's embed. */
export function embedAddress({ site, name, query }: EmbedAddress): string {
  const path = `${site}embed/${cleanName(name)}`;
  return query === '' ? path : `${path}?${query}`;
}
