import type { Handle } from '@sveltejs/kit';
import { version } from '$app/environment';
import { isLanguageSegment, languages } from '$lib/text';
import { beginWithPolicy } from './begin-with-policy';
import { preloadWithPage } from './preload-with-page';
import { languageAt } from './site-language';

/** Pages say their language, and ask for their typeface at once, not only when the first text is laid out. */
export const handle: Handle = async ({ event, resolve }) => {
  const { language: segment = '' } = event.params;
  const language = languageAt(isLanguageSegment(segment) ? segment : null);
  const { tag } = await languages[language]();
  return resolve(event, {
    preload: ({ type }) => type === 'js' || type === 'css' || type === 'font',
    transformPageChunk: ({ html }) =>
      beginWithPolicy(
        preloadWithPage(html.replace('%language%', tag).replace('%version%', version), language)
      )
  });
};
