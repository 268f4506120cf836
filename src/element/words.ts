/** The few words that stand outside of the frame; all others are the frame's own. */
const english = {
  title: (name: string) => `${name} of Inception V3`,
  open: (name: string) => `Show ${name} of Inception V3`
};

const words: Readonly<Record<string, typeof english>> = {
  en: english,
  zh: {
    title: (name) => `Inception V3 的 ${name}`,
    open: (name) => `显示 Inception V3 的 ${name}`
  }
};

/** Of a language tag or a part of a path; English where there are none. */
export function findWords(language: string | null): typeof english {
  return words[language?.split('-')[0] ?? ''] ?? english;
}
