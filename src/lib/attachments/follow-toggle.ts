import type { Attachment } from 'svelte/attachments';

/**
 * Tells when a disclosure has been opened or closed, by the reader or from here. The browser tells a moment later, when the
 * page may have moved on: nothing is told of a disclosure that is gone.
 */
export function followToggle(ontoggle: (isOpen: boolean) => void): Attachment<HTMLDetailsElement> {
  return (element) => {
    const tell = () => ontoggle(element.open);
    element.addEventListener('toggle', tell);
    return () => element.removeEventListener('toggle', tell);
  };
}
