import type { Attachment } from 'svelte/attachments';
import { findCommand } from '$lib/keys';

interface Options {
  /** `strip` runs from left to right, `table` from top to bottom. */
  place: 'strip' | 'table';
  /** Selector of what takes the focus, in reading order. */
  items: string;
  /** Called with the index of what has the focus now. */
  onmove?: (index: number) => void;
}

/**
 * Arrow keys, Home and End move the focus among the items of one tab stop. Which of them Tab reaches
 * is for the markup to say (`tabindex`).
 */
export function rovingFocus({ place, items, onmove }: Options): Attachment<HTMLElement> {
  return (element) => {
    const move = (event: KeyboardEvent) => {
      if (findCommand(event, place) === null) return;
      const all = [...element.querySelectorAll<HTMLElement>(items)];
      const index = all.findIndex((item) => item === event.target);
      if (index < 0) return;
      event.preventDefault();
      const next = Math.max(0, Math.min(all.length - 1, step(event.key, index, all.length)));
      all[next].focus();
      onmove?.(next);
    };
    element.addEventListener('keydown', move);
    return () => element.removeEventListener('keydown', move);
  };
}

function step(key: string, index: number, count: number): number {
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  return key === 'ArrowRight' || key === 'ArrowDown' ? index + 1 : index - 1;
}
