import {
  LectureError,
  lectureLimits,
  parseLecture,
  readLectureFragment,
  type Lecture,
  type LectureFault
} from '../lectures';
import { LectureRecorder } from './lecture-recorder.svelte';
import { LectureShelf } from './lecture-shelf.svelte';
import { Presentation, type PresentationOptions } from './lecture.svelte';
import { Pointing } from './pointing.svelte';

export type LecturesOptions = Omit<PresentationOptions, 'shelf'>;

/** All that concerns lectures: the one being held and what points at its slides, the reader's own, the one being recorded. */
export class Lectures {
  readonly shelf: LectureShelf;
  readonly presentation: Presentation;
  readonly recorder: LectureRecorder;
  readonly pointing = new Pointing();
  #fault = $state.raw<LectureFault | null>(null);

  constructor(options: LecturesOptions) {
    this.shelf = new LectureShelf(options.storage);
    this.presentation = new Presentation({ ...options, shelf: this.shelf });
    this.recorder = new LectureRecorder(this.shelf, () => options.explorer.place);
  }

  /** Why what was opened last is no lecture; null where it is one. */
  get fault(): LectureFault | null {
    return this.#fault;
  }

  dismissFault(): void {
    this.#fault = null;
  }

  /** Puts the lecture in a file on the shelf. Answers its name; null where the file holds none. Never rejects. */
  openFile(file: File): Promise<string | null> {
    return this.#open(async () => {
      if (file.size > lectureLimits.file) {
        throw new LectureError({ kind: 'too-large', limit: lectureLimits.file });
      }
      return parseLecture(await file.text());
    });
  }

  /** The same for the lecture in the fragment of a link, without its `#`. */
  openFragment(fragment: string): Promise<string | null> {
    return this.#open(() => readLectureFragment(fragment));
  }

  async #open(read: () => Promise<Lecture>): Promise<string | null> {
    this.#fault = null;
    try {
      return this.shelf.add(await read());
    } catch (error) {
      // A file that cannot be read, as one that has been moved, holds no lecture either.
      this.#fault = error instanceof LectureError ? error.fault : { kind: 'not-json' };
      return null;
    }
  }
}
