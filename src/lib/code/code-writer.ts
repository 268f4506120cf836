/** One line of generated code. */
export interface CodeLine {
  /** Without a line break. */
  readonly text: string;
  /** Ops that the line creates or runs; empty for scaffolding and comments. */
  readonly scopes: readonly string[];
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

/** Collects lines of Python at the current depth. */
export class CodeWriter {
  readonly #lines: CodeLine[] = [];
  #depth = 0;

  get lines(): readonly CodeLine[] {
    return this.#lines;
  }

  write(text: string, scopes: readonly string[] = []): void {
    this.#lines.push({ text: ' '.repeat(this.#depth * indentWidth) + text, scopes });
  }

  comment(text: string): void {
    this.write(`# ${text}`);
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
}

/** Python literals and shapes as the generated files spell them. */
export const quote = (text: string) => `'${text}'`;
export const list = (items: readonly (string | number)[]) => `[${items.join(', ')}]`;
export const tuple = (items: readonly (string | number)[]) => `(${items.join(', ')})`;

/** `35 x 35 x 256`: plain ASCII, since it stands in a source file. */
export const shapeComment = (shape: readonly number[]) => shape.slice(1).join(' x ');
