import { resolve } from '$app/paths';
import { readerLanguages, type ReaderLanguage } from '$lib/text';
import { getTextBook } from './text-context';

/** Addresses of the site's pages, in the language of the page that asks. */
interface SitePaths {
  home(query?: string): string;
  endPoint(name: string, query?: string): string;
  worksheet(query?: string): string;
  /** Beside a lecture held in the tab of that name. */
  speaker(session: string): string;
  /** An end point on paper. */
  print(name: string, query?: string): string;
  /** The whole network on paper. */
  printNetwork(query?: string): string;
  /** A lecture that ships, on paper. */
  printLecture(name: string): string;
  /** A lecture that a link holds, on paper. */
  printOwnLecture(fragment: string): string;
}

/** Called while a component is created. */
export function getSitePaths(): SitePaths {
  const { tag } = getTextBook();
  const own = Object.values(readerLanguages).find((language) => language.tag === tag);
  const language = own ?? readerLanguages.en;
  const ask = (query: string) => (query === '' ? '' : `?${query}`);
  return {
    home: (query = '') => pathIn(language, '/[[language=language]]') + ask(query),
    endPoint: (name, query = '') =>
      pathIn(language, '/[[language=language]]/end-point/[name]', { name }) + ask(query),
    worksheet: (query = '') => pathIn(language, '/[[language=language]]/worksheet') + ask(query),
    speaker: (session) =>
      pathIn(language, '/[[language=language]]/speaker') + ask(`session=${session}`),
    print: (name, query = '') =>
      pathIn(language, '/[[language=language]]/print/[name]', { name }) + ask(query),
    printNetwork: (query = '') =>
      pathIn(language, '/[[language=language]]/print/network') + ask(query),
    printLecture: (name) =>
      pathIn(language, '/[[language=language]]/print/lecture/[name]', { name }),
    printOwnLecture: (fragment) =>
      `${pathIn(language, '/[[language=language]]/print/lecture')}#${fragment}`
  };
}

/** A page in a language, whatever the language of the page that links to it. */
export function pathIn(
  { segment }: ReaderLanguage,
  route: string,
  params: Readonly<Record<string, string | undefined>> = {}
): string {
  // Which parameters a route takes is known where it is named, not here.
  const fill = resolve as (
    route: string,
    params: Readonly<Record<string, string | undefined>>
  ) => string;
  const path = fill(route, { ...params, language: segment ?? undefined });
  // The first page of a language is the index of a folder: without the slash, a host leads there by a detour.
  return path.endsWith(`/${segment}`) ? `${path}/` : path;
}
