import type { Attachment } from 'svelte/attachments';

/** Calls back once, when the element comes near the visible part of the page. */
export function whenNear(onnear: () => void): Attachment<Element> {
  return (element) => {
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        observer.disconnect();
        onnear();
      },
      { rootMargin: '200px' }
    );
    observer.observe(element);
    return () => observer.disconnect();
  };
}
