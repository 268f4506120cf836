import type { Attachment } from 'svelte/attachments';
import { inNextFrame } from '$lib/scheduling';

/** Of the window, what lies below is out of sight to someone who has just opened it. */
const lowest = 0.6;

/** Where the page cannot hold all that is open, what has been opened last begins in sight. */
export const beginInSight: Attachment<HTMLElement> = (element) =>
  inNextFrame(() => {
    const { top } = element.getBoundingClientRect();
    const isScrolled = document.documentElement.scrollHeight > window.innerHeight;
    if (isScrolled && top > window.innerHeight * lowest) element.scrollIntoView({ block: 'start' });
  });
