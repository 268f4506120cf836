import type { Attachment } from 'svelte/attachments';

/** Handlers for events from inside an element, with the `data-id` of the nearest ancestor that has one. */
export type DelegatedHandlers = {
  readonly [
    Name in 'click' | 'dblclick' | 'keydown' | 'focusin' | 'pointerover' | 'pointerleave'
  ]?: (event: HTMLElementEventMap[Name], id: string | null) => void;
};

/** One listener per event on the whole drawing instead of several on each of its nodes. */
export function delegate(handlers: DelegatedHandlers): Attachment<Element> {
  return (element) => {
    const controller = new AbortController();
    for (const [name, handler] of Object.entries(handlers)) {
      const listen = (event: Event) => {
        const origin = event.target instanceof Element ? event.target.closest('[data-id]') : null;
        (handler as (event: Event, id: string | null) => void)(
          event,
          origin?.getAttribute('data-id') ?? null
        );
      };
      element.addEventListener(name, listen, { signal: controller.signal });
    }
    return () => controller.abort();
  };
}
