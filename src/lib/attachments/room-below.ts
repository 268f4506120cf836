import type { Attachment } from 'svelte/attachments';

/** CSS pixels below what fills the room, so that nothing begins to scroll. */
const margin = 24;

/**
 * Reports how many CSS pixels lie between an element's upper edge and the lower edge of what it scrolls in, at once and
 * whenever either moves.
 */
export function roomBelow(onroom: (height: number) => void): Attachment<HTMLElement> {
  return (element) => {
    const scroller = findScroller(element);
    const measure = () => {
      const above =
        element.getBoundingClientRect().top -
        scroller.getBoundingClientRect().top +
        scroller.scrollTop;
      onroom(Math.max(0, Math.floor(scroller.clientHeight - above - margin)));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(scroller);
    // What stands above the element pushes it down, and stretches this with it.
    for (const child of scroller.children) observer.observe(child);
    measure();
    return () => observer.disconnect();
  };
}

function findScroller(element: HTMLElement): HTMLElement {
  for (let box = element.parentElement; box !== null; box = box.parentElement) {
    if (['auto', 'scroll'].includes(getComputedStyle(box).overflowY)) return box;
  }
  return document.documentElement;
}
