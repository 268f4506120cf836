import { isShippedName, type Lecture, type ShippedName } from '../lectures';

export type LoadedLecture =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly lecture: Lecture }
  /** No lecture of this name ships, and none stands on this machine. */
  | { readonly status: 'absent' }
  | { readonly status: 'failed' };

/** Fetches lectures that ship, and keeps the one that was asked for last. */
export class LectureLoader {
  readonly #fetchShipped: (name: ShippedName) => Promise<Lecture>;
  #name: string | null = null;
  #loaded = $state.raw<LoadedLecture>({ status: 'loading' });

  constructor(fetchShipped: (name: ShippedName) => Promise<Lecture>) {
    this.#fetchShipped = fetchShipped;
  }

  /** Of the lecture that was asked for last; null before. */
  get name(): string | null {
    return this.#name;
  }

  get loaded(): LoadedLecture {
    return this.#loaded;
  }

  /** One is being fetched. */
  get isLoading(): boolean {
    return this.#name !== null && this.#loaded.status === 'loading';
  }

  /** Null for one that has not been fetched. */
  find(name: string): Lecture | null {
    return this.#name === name && this.#loaded.status === 'ready' ? this.#loaded.lecture : null;
  }

  /** Never rejects. `arrive` is called once it is there or cannot be had, before anybody else sees that. */
  async load(name: string, arrive: () => void = () => undefined): Promise<void> {
    if (this.find(name) !== null) return arrive();
    this.#name = name;
    this.#loaded = isShippedName(name) ? { status: 'loading' } : { status: 'absent' };
    if (!isShippedName(name)) return arrive();
    const loaded = await this.#fetchShipped(name).then(
      (lecture) => ({ status: 'ready', lecture }) as const,
      () => ({ status: 'failed' }) as const
    );
    if (this.#name === name) this.#loaded = loaded;
    arrive();
  }
}
