import { untrack } from 'svelte';
import { defaultPlace } from '../place';
import type { Explorer } from './explorer.svelte';
import { recallLeft } from './left-lecture';
import type { Lectures, LecturesOptions } from './lectures.svelte';

/** What an address has before a lecture that it holds whole. */
const fragmentStart = '#lecture=';

/** The way to all that concerns lectures: nothing of it is fetched before someone asks for one. */
export class LectureDoor {
  readonly #explorer: Explorer;
  readonly #options: LecturesOptions;
  #lectures = $state.raw<Lectures | null>(null);
  #opening: Promise<Lectures> | null = null;
  #hasFailed = $state(false);
  /** A link that holds a lecture is being read. */
  #isReading = $state(false);
  #waiting: ((lectures: Lectures) => void)[] = [];

  constructor(options: Omit<LecturesOptions, 'explorer'> & { readonly explorer: Explorer }) {
    this.#explorer = options.explorer;
    this.#options = options;
    $effect(() => {
      const { lecture } = this.#explorer.place;
      if (lecture === null) return;
      // Where the code cannot be had, the bar that waits for it says so.
      this.open().then(
        ({ presentation }) => presentation.follow(lecture),
        () => undefined
      );
    });
    // The way back into a lecture that was left stays over a reload.
    $effect(() => {
      if (recallLeft(options.tabStorage) !== null) this.open().catch(() => undefined);
    });
    $effect(() => {
      if (!this.isOpening) untrack(() => this.#catchUp());
    });
  }

  /** The address names a lecture: the page is a presenter's. */
  get isPresenting(): boolean {
    return this.#explorer.place.lecture !== null;
  }

  /** A lecture is on its way to the page: what is done to it waits (`whenOpen`). */
  get isOpening(): boolean {
    if (this.#isReading) return true;
    if (this.#lectures !== null) return this.#lectures.presentation.isOpening;
    return this.isPresenting && !this.#hasFailed;
  }

  get isRecording(): boolean {
    return this.#lectures?.recorder.isOn === true;
  }

  /** Null until it has been opened. */
  get lectures(): Lectures | null {
    return this.#lectures;
  }

  /** Rejects where the code cannot be fetched; asked again, it tries again. */
  open(): Promise<Lectures> {
    // Later, since parts of the page ask for it while they are worked out, when no state may change.
    this.#opening ??= Promise.resolve().then(() => this.#fetch());
    return this.#opening;
  }

  /** Does it once the lecture is there, after what was asked for before; never where it cannot be had or is left. */
  whenOpen(act: (lectures: Lectures) => void): void {
    this.#waiting.push(act);
    if (!this.isOpening) this.#catchUp();
  }

  /** Ends a lecture that may not be there yet; one that is takes leave itself. */
  giveUp(): void {
    this.#explorer.set({ lecture: null, step: defaultPlace.step });
  }

  /** Opens a file that was dropped on the page, or the picker's, and shows it in the list of lectures. */
  async openFile(file: File): Promise<void> {
    this.#explorer.set({ panel: 'lectures' });
    const lectures = await this.open();
    await lectures.openFile(file);
  }

  /** Follows a link that holds a lecture. Where it holds none, the list of lectures says why. */
  async openLink(hash: string): Promise<void> {
    if (!hash.startsWith(fragmentStart)) return;
    this.#isReading = true;
    try {
      const lectures = await this.open();
      const name = await lectures.openFragment(hash.slice(1));
      if (name === null) this.#explorer.set({ panel: 'lectures' });
      else await lectures.presentation.start(name);
    } finally {
      this.#isReading = false;
    }
  }

  async #fetch(): Promise<Lectures> {
    this.#hasFailed = false;
    try {
      const { Lectures } = await import('./lectures.svelte');
      return (this.#lectures = new Lectures(this.#options));
    } catch (error) {
      this.#opening = null;
      this.#hasFailed = true;
      throw error;
    }
  }

  #catchUp(): void {
    const waiting = this.#waiting.splice(0);
    const lectures = this.#lectures;
    if (lectures === null || !this.isPresenting) return;
    for (const act of waiting) act(lectures);
  }
}
