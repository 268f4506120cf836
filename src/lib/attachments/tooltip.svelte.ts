import type { Attachment } from 'svelte/attachments';

const delayMs = 500;
/** Long enough for the pointer to cross the gap between an element and its tooltip. */
const leaveMs = 120;
const gap = 6;

/**
 * A few words beside an element, under a resting pointer or with the keyboard's focus. They repeat the
 * element's accessible name, so a screen reader does not hear them. Escape takes them away, and the
 * pointer may rest on them (WCAG 1.4.13). Where there is nothing to say that the page does not show, `text` gives null. What
 * `text` reads decides when it is asked again, while the words stand there too.
 */
export function tooltip(text: () => string | null): Attachment<HTMLElement> {
  return (element) => {
    const controller = new AbortController();
    let tip: HTMLElement | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let stopWriting: (() => void) | undefined;

    const hide = () => {
      clearTimeout(timer);
      stopWriting?.();
      tip?.remove();
      tip = null;
    };
    const show = () => {
      if (tip !== null || text() === null || !element.isConnected) return;
      tip = document.createElement('div');
      tip.className = 'tooltip';
      tip.popover = 'manual';
      tip.ariaHidden = 'true';
      tip.addEventListener('pointerenter', () => clearTimeout(timer));
      tip.addEventListener('pointerleave', leave);
      // Inside whatever is on top already, so that it stands above it.
      (element.closest<HTMLElement>('dialog, [popover]') ?? document.body).append(tip);
      tip.showPopover();
      stopWriting = $effect.root(() => {
        $effect(write);
      });
    };
    const write = () => {
      const words = text();
      if (tip === null || words === null) return hide();
      tip.textContent = words;
      place(tip, element);
    };
    const leave = () => {
      clearTimeout(timer);
      timer = setTimeout(hide, leaveMs);
    };

    const on = <Name extends keyof HTMLElementEventMap>(
      name: Name,
      handle: (event: HTMLElementEventMap[Name]) => void
    ) => element.addEventListener(name, handle, { signal: controller.signal });
    on('pointerenter', ({ pointerType }) => {
      clearTimeout(timer);
      if (pointerType === 'mouse') timer = setTimeout(show, delayMs);
    });
    on('pointerleave', leave);
    on('focus', () => {
      clearTimeout(timer);
      if (element.matches(':focus-visible')) timer = setTimeout(show, delayMs);
    });
    on('blur', hide);
    on('click', hide);
    const anywhere = { capture: true, signal: controller.signal };
    document.addEventListener('keydown', ({ key }) => key === 'Escape' && hide(), anywhere);
    document.addEventListener('scroll', hide, anywhere);
    return () => {
      controller.abort();
      hide();
    };
  };
}

function place(tip: HTMLElement, anchor: HTMLElement) {
  const box = anchor.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const { offsetWidth, offsetHeight } = tip;
  const left = box.left + (box.width - offsetWidth) / 2;
  const isBelow = box.bottom + gap + offsetHeight <= clientHeight;
  tip.style.left = `${Math.max(gap, Math.min(left, clientWidth - offsetWidth - gap))}px`;
  tip.style.top = `${isBelow ? box.bottom + gap : Math.max(0, box.top - gap - offsetHeight)}px`;
}
