import type { Handle } from '@sveltejs/kit';
import { languages } from '$lib/text';
import { preloadLanguage } from './preload-language';
import { siteLanguage } from './site-language';

/** Pages ask for their typeface at once, not only when the first text is laid out. */
export const handle: Handle = async ({ event, resolve }) => {
  const { tag } = await languages[siteLanguage]();
  return resolve(event, {
    preload: ({ type }) => type === 'js' || type === 'css' || type === 'font',
    transformPageChunk: ({ html }) => preloadLanguage(html.replace('%language%', tag), siteLanguage)
  });
};
