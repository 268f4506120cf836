import { untrack } from 'svelte';
import { loadClassList, nameClasses, type ClassName, type ClassNumbering } from '$lib/classes';
import { getPage } from '$lib/state/context';

interface NamedHead {
  readonly classCount: number;
  /** What nobody has trained has no names to show. */
  readonly isUntrained: boolean;
}

/** ImageNet's names for the classes of a head, fetched where it is trained. Made while a component is created. */
export class ClassNames {
  readonly #head: () => NamedHead;
  readonly #page = getPage();
  #list = $state.raw<Awaited<ReturnType<typeof loadClassList>> | null>(null);
  #hasFailed = $state(false);

  readonly #areWanted = $derived.by(() => {
    return !this.#head().isUntrained && this.numbering !== 'unknown';
  });

  readonly #all = $derived.by(() => {
    const { classCount } = this.#head();
    if (this.#list === null || !this.#areWanted) return new Array<null>(classCount).fill(null);
    return nameClasses(this.#list, { classCount, numbering: this.numbering });
  });

  constructor(head: () => NamedHead) {
    this.#head = head;
    $effect(() => {
      if (this.#areWanted) untrack(() => void this.fetch());
    });
  }

  /** The usual one of so many classes, or what the reader has said of their own file. */
  get numbering(): ClassNumbering {
    return this.#page.ownWeights.numberingOf(this.#head().classCount);
  }

  /** By the number of the class; null where there is none, or none yet. */
  get all(): readonly (ClassName | null)[] {
    return this.#all;
  }

  /** They could not be fetched; asked again, they may come. */
  get areMissing(): boolean {
    return this.#hasFailed && this.#areWanted;
  }

  async fetch(): Promise<void> {
    if (this.#list !== null) return;
    this.#hasFailed = false;
    try {
      this.#list = await loadClassList();
    } catch {
      this.#hasFailed = true;
    }
  }
}
