import type { LanguageName } from '$lib/text';

/** The language that the pages of this build are written in: English, unless a test builds them in another. */
export const siteLanguage: LanguageName = import.meta.env.SITE_LANGUAGE;
