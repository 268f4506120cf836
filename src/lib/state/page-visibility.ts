import { createSubscriber } from 'svelte/reactivity';

/** Whether the reader has gone to another tab, or put the window away. Listened to where it is read. */
export class PageVisibility {
  readonly #subscribe = createSubscriber((update) => {
    document.addEventListener('visibilitychange', update);
    return () => document.removeEventListener('visibilitychange', update);
  });

  get isHidden(): boolean {
    this.#subscribe();
    return document.visibilityState === 'hidden';
  }
}
