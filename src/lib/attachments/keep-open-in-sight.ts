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
      if (below > 0) region.scrollTop = Math.min(below, box.top - top);
    });
}
