import { cleanName, embedAddress, runKey } from '../lib/embedding';

/** Attributes that are parameters of the address. */
export const placeAttributes = ['at', 'photo', 'channel', 'edit', 'theme'] as const;

export type ReadAttribute = (name: string) => string | null;

/** The place that the attributes ask for, as a query string. */
export function readPlace(attribute: ReadAttribute): string {
  const place = new URLSearchParams(attribute('place') ?? '');
  for (const key of placeAttributes) {
    const value = attribute(key);
    if (value !== null) place.set(key, value);
  }
  return place.toString();
}

/**
 * Where the site lies, with a slash at its end; null where the text is no address of a page, so that neither
 * `javascript:` nor `data:` is ever framed.
 */
export function readSite(text: string, base: string): string | null {
  try {
    const { protocol, origin, pathname } = new URL(text, base);
    return /^https?:$/.test(protocol) ? origin + pathname.replace(/\/*$/, '/') : null;
  } catch {
    return null;
  }
}

/** The site in the language that the attributes ask for. */
function localise(site: string, attribute: ReadAttribute): string {
  const language = attribute('language') ?? '';
  return /^[a-z-]{2,10}$/i.test(language) && language !== 'en' ? `${site}${language}/` : site;
}

/** Address of the frame; null where there is nothing to show. */
export function frameAddress(
  attribute: ReadAttribute,
  site: string | null,
  { startsByItself }: { readonly startsByItself: boolean }
): string | null {
  const name = cleanName(attribute('name') ?? '');
  if (site === null || name === '') return null;
  const query = new URLSearchParams(readPlace(attribute));
  if (startsByItself) query.set(runKey, 'auto');
  return embedAddress({ site: localise(site, attribute), name, query: query.toString() });
}

/** Picture of an end point that the site has beside its page. */
export function figureAddress(attribute: ReadAttribute, site: string): string {
  const file = attribute('theme') === 'dark' ? 'figure-dark.svg' : 'figure.svg';
  const name = cleanName(attribute('name') ?? '');
  return `${localise(site, attribute)}end-point/${name}/${file}`;
}

/** Address of a picture that the page gives; null where it is none that a picture can have. */
export function readPoster(text: string, base: string): string | null {
  try {
    const { protocol, href } = new URL(text, base);
    return /^(https?|data|blob):$/.test(protocol) ? href : null;
  } catch {
    return null;
  }
}
