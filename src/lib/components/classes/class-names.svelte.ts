import { loadClassList, nameClasses, type ClassName } from '$lib/classes';

/** ImageNet's names, fetched when a trained head is first asked for its classes. */
export class ClassNames {
  #list = $state.raw<Awaited<ReturnType<typeof loadClassList>> | null>(null);
  #isMissing = $state(false);

  /** They could not be fetched; asked again, they may come. */
  get isMissing(): boolean {
    return this.#isMissing;
  }

  async fetch(): Promise<void> {
    if (this.#list !== null) return;
    this.#isMissing = false;
    try {
      this.#list = await loadClassList();
    } catch {
      this.#isMissing = true;
    }
  }

  /** By index; null where there is none, or none yet. */
  of(classCount: number): readonly (ClassName | null)[] {
    if (this.#list === null) return new Array<null>(classCount).fill(null);
    return nameClasses(this.#list, classCount);
  }
}
