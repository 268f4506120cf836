import { formatLecture, parseLecture, type Lecture } from '../lectures';
import { keep, recall, type ReaderStorage } from './reader-storage';

const storageKey = 'inceptionscope-lectures';
const namePattern = /^own-\d{1,6}$/;

export interface OwnLecture {
  /** As the address names it: `own-1`. */
  readonly name: string;
  readonly lecture: Lecture;
}

/** Lectures of the reader's own: recorded here, or opened from a file or a link. They stay on this machine. */
export class LectureShelf {
  readonly #storage: ReaderStorage;
  #lectures = $state.raw<readonly OwnLecture[]>([]);
  #isKept = $state(true);

  constructor(storage: ReaderStorage) {
    this.#storage = storage;
    this.#lectures = readShelf(recall(storage, storageKey));
  }

  get lectures(): readonly OwnLecture[] {
    return this.#lectures;
  }

  /** False where the browser keeps nothing, or no more: what is not saved as a file is gone with the page. */
  get isKept(): boolean {
    return this.#isKept;
  }

  find(name: string): Lecture | null {
    return this.#lectures.find((own) => own.name === name)?.lecture ?? null;
  }

  /** Puts a lecture on the shelf; one that stands there already stays the only one. Answers its name. */
  add(lecture: Lecture): string {
    const text = formatLecture(lecture);
    const same = this.#lectures.find((own) => formatLecture(own.lecture) === text);
    if (same !== undefined) return same.name;
    const numbers = this.#lectures.map(({ name }) => Number(name.slice('own-'.length)));
    const name = `own-${Math.max(0, ...numbers) + 1}`;
    this.#put([...this.#lectures, { name, lecture }]);
    return name;
  }

  change(name: string, lecture: Lecture): void {
    this.#put(this.#lectures.map((own) => (own.name === name ? { name, lecture } : own)));
  }

  remove(name: string): void {
    this.#put(this.#lectures.filter((own) => own.name !== name));
  }

  #put(lectures: readonly OwnLecture[]): void {
    this.#lectures = lectures;
    const text = JSON.stringify(lectures);
    keep(this.#storage, storageKey, text);
    this.#isKept = recall(this.#storage, storageKey) === text;
  }
}

/** What an earlier visit has left; what can no longer be read is left out. */
function readShelf(text: string | null): readonly OwnLecture[] {
  const entries = parseList(text);
  return entries.flatMap((entry): OwnLecture[] => {
    if (typeof entry !== 'object' || entry === null) return [];
    const { name, lecture } = entry as { readonly name?: unknown; readonly lecture?: Lecture };
    if (typeof name !== 'string' || !namePattern.test(name)) return [];
    try {
      return [{ name, lecture: parseLecture(formatLecture(lecture as Lecture)) }];
    } catch {
      return [];
    }
  });
}

function parseList(text: string | null): readonly unknown[] {
  try {
    const list: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(list) ? list : [];
  } catch {
    return [];
  }
}
