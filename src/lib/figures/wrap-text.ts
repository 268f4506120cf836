import { estimateTextWidth } from '../layout';

/** Between these a line may end: after a space, and beside signs of scripts that are written without spaces. */
const pieces =
  /\s*[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]|\s*[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]+/gu;

/** Breaks a text into lines that are no wider than the room. What has no place to break, as an address, is cut where it must be. */
export function wrapText(text: string, size: number, room: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  const fits = (candidate: string) => estimateTextWidth(candidate, size) <= room;
  for (const piece of text.match(pieces) ?? []) {
    if (fits(line + piece)) {
      line += piece;
      continue;
    }
    if (line !== '') lines.push(line);
    line = '';
    for (const character of piece.trimStart()) {
      if (line !== '' && !fits(line + character)) {
        lines.push(line);
        line = '';
      }
      line += character;
    }
  }
  return line === '' ? lines : [...lines, line];
}
