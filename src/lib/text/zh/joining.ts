import type { joining as english } from '../en/joining';

/** How texts that are found apart are put together: full-width signs bring their own space along. */
export const joining: typeof english = {
  sentences: (...sentences) => sentences.join(''),
  parts: (...parts) => parts.filter(Boolean).join('，'),
  sentence: (words) => `${words}。`,
  lead: (words) => `${words}：`
};
