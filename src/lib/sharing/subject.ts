import { embedAddress } from '../embedding';

/** What is shared: a place of the site, and the end point that another page can show of it. */
export interface ShareSubject {
  /** Where the site lies, with a slash at its end. */
  readonly site: string;
  /** Where its pages of one language lie, with a slash at its end; the site itself for English. */
  readonly home: string;
  /** Query string of the place, without the question mark. */
  readonly query: string;
  /** The end point that the selection belongs to. */
  readonly name: string;
  /** What it is called in a sentence: “Mixed_6b of Inception V3”. */
  readonly title: string;
}

/** A frame's height where nobody measures its contents. CSS pixels. */
export const frameHeight = 480;

export function placeAddress({ home, query }: Pick<ShareSubject, 'home' | 'query'>): string {
  return query === '' ? home : `${home}?${query}`;
}

export function frameAddressOf({ home, name, query }: ShareSubject): string {
  return embedAddress({ site: home, name, query });
}

/** As the element names it; null for English. */
export function languageOf({ site, home }: ShareSubject): string | null {
  return home === site ? null : home.slice(site.length).replace(/\/$/, '');
}

/** The picture of an end point that the site has beside its page. */
export function figureAddressOf({ home, name }: ShareSubject): string {
  return `${home}end-point/${name}/figure.svg`;
}
