import type { UnreadParameter } from '../place';

/** A field that every lecture or every step has. */
export type LectureField =
  'title' | 'language' | 'steps' | 'place' | 'caption' | 'notes' | 'minutes';

/** Why a file or a link is no lecture. `step` counts from 1. */
export type LectureFault =
  | { readonly kind: 'too-large'; readonly limit: number }
  | { readonly kind: 'not-json' }
  | { readonly kind: 'other-format' }
  | { readonly kind: 'newer-version'; readonly version: number }
  | { readonly kind: 'no-steps' }
  | { readonly kind: 'too-many-steps'; readonly count: number; readonly limit: number }
  /** Missing, or of another type than it has to be. */
  | { readonly kind: 'wrong-type'; readonly field: LectureField; readonly step: number | null }
  | {
      readonly kind: 'too-long';
      readonly field: LectureField;
      readonly step: number | null;
      readonly limit: number;
    }
  | { readonly kind: 'wrong-minutes'; readonly step: number; readonly limit: number }
  | { readonly kind: 'unknown-parameter'; readonly step: number; readonly key: string }
  | ({ readonly kind: 'unread-parameter'; readonly step: number } & UnreadParameter)
  /** The link is damaged, or was not made by this page. */
  | { readonly kind: 'broken-link' }
  /** The browser cannot unpack what the link holds. */
  | { readonly kind: 'no-unpacking' };

/** The text of a file or link is no lecture. Its message is for developers; readers get a sentence about the fault. */
export class LectureError extends Error {
  override readonly name = 'LectureError';
  readonly fault: LectureFault;

  constructor(fault: LectureFault) {
    super(`Not a lecture: ${JSON.stringify(fault)}`);
    this.fault = fault;
  }
}
