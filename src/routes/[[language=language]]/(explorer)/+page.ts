import { languageParams } from '../../../site-language';
import type { EntryGenerator } from './$types';

/** The first page of a language is the index of its folder, which static hosts serve with a slash at the end. */
export const trailingSlash = 'always';

export const entries: EntryGenerator = () => [...languageParams];
