import type { LanguageSegment } from '$lib/text';

/** Where the site will stand, with its base path, as the build was told; empty where it was not. */
const siteRoot = import.meta.env.SITE_ADDRESS;

/**
 * The whole address of a page or file of the site, for those who read it elsewhere. Null where the build does not know
 * where the site will stand.
 * @param path from the site's root, `/end-point/Mixed_6b`
 */
export function siteAddress(path: string, language?: LanguageSegment): string | null {
  return siteRoot === '' ? null : `${siteRoot}${localPath(path, language)}`;
}

/**
 * The whole address that a link of a page leads to, for those who read the page elsewhere; the link as it stands where
 * the build does not know where the site will stand.
 * @param from path of the page, base path included
 */
export function wholeAddress(link: string, from: string): string {
  return siteRoot === '' ? link : new URL(link, new URL(from, siteRoot)).href;
}

/** The path of a page in a language. */
export function localPath(path: string, language: LanguageSegment | undefined): string {
  return language === undefined ? path : `/${language}${path}`;
}
