import { highlightTree, tagHighlighter, tags } from '@lezer/highlight';
import { parser } from '@lezer/python';
import type { TokenKind, Token } from './tokens';

const highlighter = tagHighlighter(
  (
    [
      [tags.comment, 'comment'],
      [tags.string, 'string'],
      [tags.docString, 'string'],
      [tags.number, 'number'],
      [tags.bool, 'keyword'],
      [tags.null, 'keyword'],
      [tags.keyword, 'keyword'],
      [tags.controlKeyword, 'keyword'],
      [tags.definitionKeyword, 'keyword'],
      [tags.moduleKeyword, 'keyword'],
      [tags.operatorKeyword, 'keyword'],
      [tags.function(tags.definition(tags.variableName)), 'definition'],
      [tags.definition(tags.className), 'definition'],
      [tags.function(tags.variableName), 'call'],
      [tags.function(tags.propertyName), 'call']
    ] as const satisfies readonly (readonly [unknown, TokenKind])[]
  ).map(([tag, kind]) => ({ tag, class: kind }))
);

/** Splits a Python source into the tokens of its lines. Loads the parser: import this module when code is shown. */
export function highlightLines(lines: readonly string[]): readonly (readonly Token[])[] {
  const source = lines.join('\n');
  const starts: number[] = [];
  let position = 0;
  for (const line of lines) {
    starts.push(position);
    position += line.length + 1;
  }
  const tokens: Token[][] = lines.map(() => []);
  let line = 0;
  let written = 0;

  const add = (from: number, to: number, kind: TokenKind) => {
    while (from < to) {
      while (line + 1 < starts.length && starts[line + 1] <= from) line++;
      const end = Math.min(to, starts[line] + lines[line].length);
      if (end > from) tokens[line].push({ text: source.slice(from, end), kind });
      from = end === to ? to : Math.max(end, starts[line] + lines[line].length + 1);
    }
  };
  highlightTree(parser.parse(source), highlighter, (from, to, kind) => {
    add(written, from, 'plain');
    add(from, to, kind as TokenKind);
    written = to;
  });
  add(written, source.length, 'plain');
  return tokens;
}
