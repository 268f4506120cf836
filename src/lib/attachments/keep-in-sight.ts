import type { Attachment } from 'svelte/attachments';
import { inNextFrame } from '$lib/scheduling';

/** CSS pixels at the edges of a region that something sticky covers. */
interface Covered {
  readonly top?: number;
  readonly left?: number;
}

/** Brings an element into the middle of its region where it is out of sight. Only the region scrolls: `scrollIntoView` would move the page too. */
export function bringIntoSight(region: Element, element: Element, covered: Covered = {}): void {
  const box = element.getBoundingClientRect();
  const view = region.getBoundingClientRect();
  const top = view.top + (covered.top ?? 0);
  const left = view.left + (covered.left ?? 0);
  if (box.top < top || box.bottom > view.bottom) {
    region.scrollTop += (box.top + box.bottom) / 2 - (top + view.bottom) / 2;
  }
  if (box.left < left || box.right > view.right) {
    region.scrollLeft += (box.left + box.right) / 2 - (left + view.right) / 2;
  }
}

/** Keeps in sight, inside the region it stands on, whatever `find` returns; what `find` reads decides when it is asked again. */
export function keepInSight(
  find: (region: HTMLElement) => Element | null | undefined,
  covered?: (region: HTMLElement) => Covered
): Attachment<HTMLElement> {
  return (region) => {
    const element = find(region);
    if (element == null) return;
    // With the frame that is laid out anyway.
    return inNextFrame(() => bringIntoSight(region, element, covered?.(region)));
  };
}
