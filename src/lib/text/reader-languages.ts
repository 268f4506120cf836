/** Part of an address that says its language. */
export type LanguageSegment = 'zh';

/** A language that a reader can choose, in its own words. */
export interface ReaderLanguage {
  readonly name: 'en' | 'zh';
  /** BCP 47, for `lang` and `hreflang`. */
  readonly tag: string;
  /** First part of the address of its pages; null where they stand at the root. */
  readonly segment: LanguageSegment | null;
  readonly ownName: string;
  /** Said on a page in another language to a reader who prefers this one. */
  readonly offer: string;
}

export const readerLanguages = {
  en: {
    name: 'en',
    tag: 'en',
    segment: null,
    ownName: 'English',
    offer: 'Read in English'
  },
  zh: {
    name: 'zh',
    tag: 'zh-Hans',
    segment: 'zh',
    ownName: '中文',
    offer: '阅读中文版'
  }
} as const satisfies Readonly<Record<ReaderLanguageName, ReaderLanguage>>;

export type ReaderLanguageName = ReaderLanguage['name'];

const all: readonly ReaderLanguage[] = Object.values(readerLanguages);

/** Whether a part of an address says a language. */
export function isLanguageSegment(segment: string): segment is LanguageSegment {
  return all.some((language) => language.segment === segment);
}

/** The part of a path, from below the site's base, that says its language. */
export function segmentOf(path: string): LanguageSegment | null {
  const [, first = ''] = path.split('/');
  return isLanguageSegment(first) ? first : null;
}

/** The first of some tags, as a browser lists what its reader speaks, that is one of ours. */
export function findPreferred(tags: readonly string[]): ReaderLanguageName | null {
  for (const tag of tags) {
    const [primary] = tag.toLowerCase().split('-');
    const found = all.find(({ name }) => name === primary);
    if (found !== undefined) return found.name;
  }
  return null;
}
