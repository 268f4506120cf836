export type TokenKind =
  'plain' | 'comment' | 'string' | 'number' | 'keyword' | 'definition' | 'call';

export interface Token {
  readonly text: string;
  readonly kind: TokenKind;
}

/** Splits each line of a Python source into tokens. */
export type HighlightLines = (lines: readonly string[]) => readonly (readonly Token[])[];

/** Fetches the parser of Python, which only an open code panel needs. */
export async function loadHighlighter(): Promise<HighlightLines> {
  const { highlightLines } = await import('./highlight-code');
  return highlightLines;
}
