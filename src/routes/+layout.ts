import { languages, TextBook } from '$lib/text';
import { siteLanguage } from '../site-language';
import type { LayoutLoad } from './$types';

export const prerender = true;

export const load: LayoutLoad = async () => ({
  textBook: new TextBook(await languages[siteLanguage]())
});
