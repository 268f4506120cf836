/** Words of a sentence that stand out: a link, a name, emphasis. What a mark looks like is the component's matter. */
export interface MarkedWords<Mark extends string> {
  readonly mark: Mark;
  readonly words: string;
}

/** A sentence with marked words inside, in reading order; spaces belong to the plain parts. */
export type MarkedText<Mark extends string> = readonly (string | MarkedWords<Mark>)[];

/** `mark('link', 'Open it')` inside a list of parts. */
export function mark<Mark extends string>(mark: Mark, words: string): MarkedWords<Mark> {
  return { mark, words };
}
