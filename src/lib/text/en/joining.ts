/** How texts that are found apart are put together. */
export const joining = {
  sentences: (...sentences: readonly string[]) => sentences.filter(Boolean).join(' '),
  /** Parts of one line: `A: cat, 1 part off`. */
  parts: (...parts: readonly string[]) => parts.filter(Boolean).join(', '),
  /** Words that stand as a sentence of their own. */
  sentence: (words: string) => `${words}.`,
  /** Before a figure that the words explain. */
  lead: (words: string) => `${words}: `
};
