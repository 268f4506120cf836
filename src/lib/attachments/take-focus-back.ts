import type { Attachment } from 'svelte/attachments';

/** After a press by pointer the element takes the focus from its button. Whoever presses by key keeps it there. */
export const takeFocusBack: Attachment<HTMLElement> = (element) => {
  const handle = ({ detail, target }: MouseEvent) => {
    // Of a press by key, no click is counted.
    const isByPointer = detail > 0;
    if (isByPointer && target instanceof Element && target.closest('button') !== null) {
      element.focus({ preventScroll: true });
    }
  };
  element.addEventListener('click', handle);
  return () => element.removeEventListener('click', handle);
};
