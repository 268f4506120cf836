import type { Attachment } from 'svelte/attachments';

/** Reports an element's inner size in CSS pixels, at once and whenever it changes. */
export function resize(
  onresize: (size: { width: number; height: number }) => void
): Attachment<Element> {
  return (element) => {
    const observer = new ResizeObserver(([entry]) => onresize(entry.contentRect));
    observer.observe(element);
    return () => observer.disconnect();
  };
}
