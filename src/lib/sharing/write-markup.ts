import { escapeMarkdown, escapeMarkdownAddress, quotePython } from './escape';
import {
  figureAddressOf,
  frameAddressOf,
  frameHeight,
  placeAddress,
  type ShareSubject
} from './subject';
import { writeIframe } from './write-html';

/** A picture that leads to the page: where READMEs are shown, frames are not. */
export function writeMarkdown(subject: ShareSubject): string {
  const picture = `![${escapeMarkdown(subject.title)}](${escapeMarkdownAddress(figureAddressOf(subject))})`;
  return `[${picture}](${escapeMarkdownAddress(placeAddress(subject))})`;
}

const indent = (text: string, by: string) => text.replace(/^/gm, by);

/** Sphinx and Docutils. */
export function writeRest(subject: ShareSubject): string {
  return `.. raw:: html\n\n${indent(writeIframe(subject), '   ')}`;
}

/** Pandoc's raw block, which Quarto hands through to HTML alone. */
export function writeQuarto(subject: ShareSubject): string {
  return `\`\`\`{=html}\n${writeIframe(subject)}\n\`\`\``;
}

/** A cell of Jupyter. */
export function writeJupyter(subject: ShareSubject): string {
  const address = quotePython(frameAddressOf(subject));
  return `from IPython.display import IFrame\n\nIFrame(${address}, width="100%", height=${frameHeight})`;
}
