import type { Language } from './language';

const english = async (): Promise<Language> => (await import('./en')).english;

/** One module a language, and a reader fetches one. */
export const languages = {
  en: english,
  zh: async () => (await import('./zh')).chinese,
  /** For tests: only a build in it holds it. */
  pseudo:
    import.meta.env.SITE_LANGUAGE === 'pseudo'
      ? async () => (await import('./pseudo')).pseudo
      : english
} as const satisfies Record<string, () => Promise<Language>>;

export type LanguageName = keyof typeof languages;
