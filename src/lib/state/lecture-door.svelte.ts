import type { Explorer } from './explorer.svelte';
import type { Lectures, LecturesOptions } from './lectures.svelte';

/** What an address has before a lecture that it holds whole. */
const fragmentStart = '#lecture=';

/** The way to all that concerns lectures: nothing of it is fetched before someone asks for one. */
export class LectureDoor {
  readonly #explorer: Explorer;
  readonly #options: LecturesOptions;
  #lectures = $state.raw<Lectures | null>(null);
  #opening: Promise<Lectures> | null = null;

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
  }

  /** The address names a lecture: the page is a presenter's. */
  get isPresenting(): boolean {
    return this.#explorer.place.lecture !== null;
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
    this.#opening ??= import('./lectures.svelte').then(
      ({ Lectures }) => (this.#lectures = new Lectures(this.#options)),
      (error: unknown) => {
        this.#opening = null;
        throw error;
      }
    );
    return this.#opening;
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
    const lectures = await this.open();
    const name = await lectures.openFragment(hash.slice(1));
    if (name === null) this.#explorer.set({ panel: 'lectures' });
    else await lectures.presentation.start(name);
  }
}
