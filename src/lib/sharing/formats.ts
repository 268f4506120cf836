import type { ShareSubject } from './subject';
import { writeBibtex } from './write-bibtex';
import { writeElement, writeIframe, writeMdx } from './write-html';
import { writeJupyter, writeMarkdown, writeQuarto, writeRest } from './write-markup';

/** In what form a place is taken to another page; text to paste there. */
export const shareFormats = {
  iframe: writeIframe,
  element: writeElement,
  markdown: writeMarkdown,
  mdx: writeMdx,
  rest: writeRest,
  jupyter: writeJupyter,
  quarto: writeQuarto,
  bibtex: (subject: ShareSubject) => writeBibtex(subject, new Date())
} as const satisfies Record<string, (subject: ShareSubject) => string>;

export type ShareFormat = keyof typeof shareFormats;
