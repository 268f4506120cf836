/** A lecture that ships, without its words: those belong to a language, under the id of each step. */
export interface ShippedLecture<Id extends string = string> {
  readonly minutes: number;
  readonly steps: readonly ShippedStep<Id>[];
}

interface ShippedStep<Id extends string> {
  readonly id: Id;
  readonly place: string;
  readonly minutes: number;
}

/** What a language says of a lecture that ships. */
export interface LectureWords<Id extends string = string> {
  readonly title: string;
  readonly steps: Readonly<Record<Id, { readonly caption: string; readonly notes: string }>>;
}
