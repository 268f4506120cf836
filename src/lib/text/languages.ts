import type { Language } from './language';

/** One module a language, and a reader fetches one. */
export const languages = {
  en: async () => (await import('./en')).english
} as const satisfies Record<string, () => Promise<Language>>;

export type LanguageName = keyof typeof languages;
