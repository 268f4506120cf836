/** A statement that is too long for a line, broken inside its longest brackets as Black breaks it. */
export function wrapStatement(text: string, width: number): readonly string[] {
  if (text.length <= width) return [text];
  const [code, comment] = splitComment(text);
  const brackets = findBrackets(code);
  if (brackets === null) return [text];
  const [start, end] = brackets;
  const inner = code.slice(start + 1, end);
  const items = splitItems(inner);
  const body = fits(inner, width) ? [inner] : items.map((item) => `${item},`);
  return [
    code.slice(0, start + 1),
    ...body.map((line) => ' '.repeat(indentWidth) + line),
    code.slice(end) + comment
  ];
}

const indentWidth = 4;

function fits(text: string, width: number): boolean {
  return text.length + indentWidth <= width;
}

/** Words in lines of at most `width` characters; further lines of an indented text keep its indent. */
export function wrapWords(text: string, width: number): readonly string[] {
  const indent = /^ */.exec(text)![0];
  const lines: string[] = [];
  let line = indent;
  for (const word of text.trimStart().split(' ')) {
    const isEmpty = line.length === indent.length;
    if (!isEmpty && line.length + 1 + word.length > width) {
      lines.push(line);
      line = indent + word;
    } else line += isEmpty ? word : ` ${word}`;
  }
  return [...lines, line];
}

/** The code and the comment after it, which keeps its two spaces. */
function splitComment(text: string): readonly [string, string] {
  const start = text.indexOf('  # ');
  return start < 0 ? [text, ''] : [text.slice(0, start), text.slice(start)];
}

/** Places of the outermost pair of brackets that holds most; null where there is none. */
function findBrackets(code: string): readonly [number, number] | null {
  let longest: readonly [number, number] | null = null;
  let start = 0;
  walk(code, (place, character, depth) => {
    if (depth !== 0) return;
    if ('([{'.includes(character)) start = place;
    else if (longest === null || place - start > longest[1] - longest[0]) longest = [start, place];
  });
  return longest;
}

/** Arguments or items, split at the commas between them. */
function splitItems(inner: string): readonly string[] {
  const commas: number[] = [];
  walk(inner, (place, character, depth) => {
    if (character === ',' && depth === 0) commas.push(place);
  });
  const starts = [0, ...commas.map((place) => place + 1)];
  return starts.map((start, index) => inner.slice(start, commas[index]).trim());
}

/** Visits brackets, with the depth they stand at, and commas; what is quoted is passed over. */
function walk(
  code: string,
  visit: (place: number, character: string, depth: number) => void
): void {
  let depth = 0;
  let isQuoted = false;
  for (const [place, character] of [...code].entries()) {
    if (character === "'") isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if ('([{'.includes(character)) visit(place, character, depth++);
    else if (')]}'.includes(character)) visit(place, character, --depth);
    else if (character === ',') visit(place, character, depth);
  }
}
