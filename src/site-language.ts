import type { LanguageName } from '$lib/text';

/** The language that the pages of this build are written in. */
export const siteLanguage: LanguageName = 'en';
