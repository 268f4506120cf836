import type { Attachment } from 'svelte/attachments';

/** What takes the focus for a name, while it is on the page. */
const openers = new Map<string, () => void>();

/** Where the focus goes if nothing else is left to take it. */
const home = 'home';

/** The control that opens what is called `name`. */
export function opens(name: string): Attachment<HTMLElement> {
  return (element) => register(name, () => (findShown(element) ?? element).focus());
}

/** The part of the page that takes the focus where nothing else is left to. */
export function isHome(focus: () => void): Attachment<HTMLElement> {
  return () => register(home, focus);
}

/** Moves the focus there; while a dialog makes the rest of the page inert, to the dialog's heading. */
export function goHome(): void {
  const heading = [...document.querySelectorAll<HTMLElement>('dialog:modal h2')].at(-1);
  if (heading === undefined) openers.get(home)?.();
  else heading.focus();
}

/** The control itself, or what opens the menu that it is folded into. */
function findShown(element: HTMLElement): HTMLElement | null {
  if (element.checkVisibility()) return element;
  const menu = element.closest('[popover]');
  return menu && document.querySelector<HTMLElement>(`[popovertarget="${CSS.escape(menu.id)}"]`);
}

function register(name: string, focus: () => void): () => void {
  openers.set(name, focus);
  return () => {
    if (openers.get(name) === focus) openers.delete(name);
  };
}

/**
 * When the element goes and the focus with it, the focus goes to what opened it: the control that
 * `opens` names so, else whatever had the focus last outside of it, or home where that is asked for. Never to the
 * page's body, from where a reader with a keyboard would have to begin anew.
 */
export function returnFocus(
  name?: () => string,
  otherwise: 'outside' | 'home' = 'outside'
): Attachment<HTMLElement> {
  return (element) => {
    const controller = new AbortController();
    const { signal } = controller;
    let isInside = false;
    let outside: Element | null = document.activeElement;
    let opener = name?.();

    const follow = ({ target }: FocusEvent) => {
      if (!(target instanceof Element)) return;
      isInside = element.contains(target);
      if (!isInside) outside = target;
      // By now it may be another panel in the same place.
      opener = name?.();
    };
    isInside = outside !== null && element.contains(outside);
    document.addEventListener('focusin', follow, { signal });
    return () => {
      controller.abort();
      if (!isInside) return;
      queueMicrotask(() => giveBack(opener, otherwise === 'home' ? null : outside));
    };
  };
}

function giveBack(name: string | undefined, outside: Element | null) {
  if (isHeld()) return;
  const opener = name === undefined ? undefined : openers.get(name);
  if (opener !== undefined) return opener();
  if (outside?.isConnected && 'focus' in outside) {
    (outside as HTMLElement | SVGElement).focus({ preventScroll: true });
  }
  // What is hidden or inert by now has not taken it.
  if (!isHeld()) goHome();
}

/** Whether anything but the page's body has the focus. */
function isHeld(): boolean {
  return document.activeElement !== null && document.activeElement !== document.body;
}
