import {
  readerLanguages,
  TextBooks,
  type LanguageName,
  type LanguageSegment,
  type TextBook
} from '$lib/text';

/** The language of pages whose address says none: English, unless a test builds them in another. */
const siteLanguage: LanguageName = import.meta.env.SITE_LANGUAGE;

/** The language that the pages at a part of the address are written in. */
export function languageAt(segment: LanguageSegment | null | undefined): LanguageName {
  return segment ?? siteLanguage;
}

const textBooks = new TextBooks();

/** What pages at a part of the address say. */
export function openTextBook(segment: LanguageSegment | null | undefined): Promise<TextBook> {
  return textBooks.open(languageAt(segment));
}

/** For `entries`: what a route is prerendered with, once a language. */
export const languageParams: readonly { readonly language: LanguageSegment | undefined }[] =
  Object.values(readerLanguages).map(({ segment }) => ({ language: segment ?? undefined }));
