import type { Attachment } from 'svelte/attachments';
import { inNextFrame } from '$lib/scheduling';

/**
 * Of the disclosures in an element that its parent scrolls, as much of the open one is in sight as there is room for, and
 * no more is scrolled than that takes: for whoever has asked for it. Else the beginning is in sight. A header that sticks
 * to the region's edge covers nothing of it. Holds for what stands there when it is attached.
 */
export function keepOpenInSight({ isAskedFor }: { isAskedFor: boolean }): Attachment<HTMLElement> {
  return (element) =>
    inNextFrame(() => {
      const region = element.parentElement;
      if (region === null) return;
      region.scrollTop = 0;
      const content = element.querySelector('details[open] > :not(summary)');
      if (!isAskedFor || content === null) return;
      const box = content.getBoundingClientRect();
      const view = region.getBoundingClientRect();
      const header = element.querySelector('header');
      const isSticky = header !== null && getComputedStyle(header).position === 'sticky';
      const top = view.top + (isSticky ? header.getBoundingClientRect().height : 0);
      const below = box.bottom - view.bottom;
      if (below <= 0) return;
      const lines = listLines(element, isSticky ? header : null);
      region.scrollTop = Math.min(below + cutBelow(lines, top + below), box.top - top);
    });
}

/** Boxes of what holds no other element, outside of the header. */
function listLines(element: HTMLElement, header: HTMLElement | null): readonly DOMRect[] {
  return [...element.querySelectorAll('*')]
    .filter((part) => part.childElementCount === 0 && !header?.contains(part))
    .map((part) => part.getBoundingClientRect());
}

/** How far the lines that an edge cuts through reach below it. */
function cutBelow(lines: readonly DOMRect[], edge: number): number {
  const cut = lines.filter(({ top, bottom }) => top < edge - 1 && bottom > edge + 1);
  return Math.max(0, ...cut.map(({ bottom }) => bottom - edge));
}
