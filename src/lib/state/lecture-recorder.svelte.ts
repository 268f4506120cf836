import { insertStep, lectureLimits, writeStepPlace, type Lecture } from '../lectures';
import type { Place } from '../place';
import type { LectureShelf } from './lecture-shelf.svelte';

/** Minutes of a step that nobody has said anything about. */
const usualMinutes = 1;

interface Begun {
  /** Of the lecture on the shelf; null until the first step is taken. */
  readonly name: string | null;
  readonly title: string;
  readonly language: string;
}

/** Takes places as steps of a lecture while the lecturer walks through the page. */
export class LectureRecorder {
  readonly #shelf: LectureShelf;
  readonly #place: () => Place;
  #begun = $state.raw<Begun | null>(null);

  constructor(shelf: LectureShelf, place: () => Place) {
    this.#shelf = shelf;
    this.#place = place;
  }

  get isOn(): boolean {
    return this.#begun !== null;
  }

  /** What has been recorded so far; null before the first step, and while nothing is recorded. */
  get lecture(): Lecture | null {
    const name = this.#begun?.name ?? null;
    return name === null ? null : this.#shelf.find(name);
  }

  get title(): string {
    return this.lecture?.title ?? this.#begun?.title ?? '';
  }

  get isFull(): boolean {
    return (this.lecture?.steps.length ?? 0) >= lectureLimits.steps;
  }

  /** The place as a step says it. */
  get currentPlace(): string {
    const place = this.#place();
    // The list of lectures is where one records from, not what one shows.
    return writeStepPlace(place.panel === 'lectures' ? { ...place, panel: null } : place);
  }

  /** Records a new lecture. */
  begin(title: string, language: string): void {
    this.#begun = { name: null, title, language };
  }

  /** Records further steps of a lecture on the shelf. */
  resume(name: string): void {
    const lecture = this.#shelf.find(name);
    if (lecture !== null) this.#begun = { name, ...lecture };
  }

  /** Takes the place as it is now as the last step. */
  record(caption: string): void {
    const begun = this.#begun;
    if (begun === null || this.isFull) return;
    const step = { place: this.currentPlace, caption, notes: '', minutes: usualMinutes };
    const { lecture } = this;
    if (lecture !== null && begun.name !== null) {
      this.#shelf.change(begun.name, insertStep(lecture, step));
      return;
    }
    const { title, language } = begun;
    this.#begun = { ...begun, name: this.#shelf.add({ title, language, steps: [step] }) };
  }

  stop(): void {
    this.#begun = null;
  }
}
