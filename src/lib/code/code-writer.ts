import { wrapStatement, wrapWords } from './wrap-code';

/** One line of generated code. */
export interface CodeLine {
  /** Without a line break. */
  readonly text: string;
  /** Ops that the line creates or runs; empty for scaffolding and comments. */
  readonly scopes: readonly string[];
  /** Of a statement that takes several lines: all of it, as one line would hold it. */
  readonly wrapped?: { readonly statement: string; readonly isFirst: boolean };
}

export interface CodeText {
  readonly fileName: string;
  readonly lines: readonly CodeLine[];
}

/** The text as a file holds it. */
export function joinCode({ lines }: CodeText): string {
  return `${lines.map(({ text }) => text).join('\n')}\n`;
}

const indentWidth = 4;

/** Longest line of a generated file, in characters. */
export const lineWidth = 100;

/** Collects lines of Python at the current depth; what is too long for a line is wrapped. */
export class CodeWriter {
  readonly #lines: CodeLine[] = [];
  #depth = 0;

  get lines(): readonly CodeLine[] {
    return this.#lines;
  }

  /** A statement; where it takes several lines, each is linked to its ops. */
  write(text: string, scopes: readonly string[] = []): void {
    const lines = wrapStatement(text, this.#width);
    if (lines.length === 1) return this.#push({ text, scopes });
    for (const [index, line] of lines.entries()) {
      this.#push({ text: line, scopes, wrapped: { statement: text, isFirst: index === 0 } });
    }
  }

  comment(text: string): void {
    for (const line of wrapWords(text, this.#width - 2))
      this.#push({ text: `# ${line}`, scopes: [] });
  }

  /** Paragraphs between triple quotes; one that fits stands on one line with them. */
  docstring(paragraphs: readonly (readonly string[])[]): void {
    const quotes = '"""';
    const [[first, ...others], ...further] = paragraphs;
    const isShort = others.length === 0 && further.length === 0;
    if (isShort && first.length + 2 * quotes.length <= this.#width) {
      this.#push({ text: quotes + first + quotes, scopes: [] });
      return;
    }
    this.#pushWrapped(quotes + first);
    for (const text of others) this.#pushWrapped(text);
    for (const paragraph of further) {
      this.blank();
      for (const text of paragraph) this.#pushWrapped(text);
    }
    this.#push({ text: quotes, scopes: [] });
  }

  blank(count = 1): void {
    for (let i = 0; i < count; i++) this.#lines.push({ text: '', scopes: [] });
  }

  /** Writes what `body` writes one step deeper. */
  block(opening: string, body: () => void): void {
    this.write(opening);
    this.#depth++;
    body();
    this.#depth--;
  }

  get #width(): number {
    return lineWidth - this.#depth * indentWidth;
  }

  #push(line: CodeLine): void {
    this.#lines.push({ ...line, text: ' '.repeat(this.#depth * indentWidth) + line.text });
  }

  #pushWrapped(text: string): void {
    for (const line of wrapWords(text, this.#width)) this.#push({ text: line, scopes: [] });
  }
}

/** Python literals and shapes as the generated files spell them. */
export const quote = (text: string) => `'${text}'`;
export const list = (items: readonly (string | number)[]) => `[${items.join(', ')}]`;
export const tuple = (items: readonly (string | number)[]) => `(${items.join(', ')})`;

/** `35 x 35 x 256`: plain ASCII, since it stands in a source file. */
export const shapeComment = (shape: readonly number[]) => shape.slice(1).join(' x ');
