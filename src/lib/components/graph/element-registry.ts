import type { Attachment } from 'svelte/attachments';

/** Knows the element of every node that is on screen, so that the keyboard can reach it. */
export class ElementRegistry {
  readonly #elements = new Map<string, Element>();

  /** Attached to a node's element for as long as it stands. */
  register(id: string): Attachment<Element> {
    return (element) => {
      this.#elements.set(id, element);
      return () => this.#elements.delete(id);
    };
  }

  has(id: string): boolean {
    return this.#elements.has(id);
  }

  focus(id: string): void {
    const element = this.#elements.get(id);
    if (element instanceof SVGElement) element.focus({ preventScroll: true });
  }
}
