const written = 'textarea, select, [contenteditable=""], [contenteditable="true"]';
const pressed = [
  'button',
  'checkbox',
  'color',
  'file',
  'image',
  'radio',
  'range',
  'reset',
  'submit'
];

/** The event goes to something that takes characters: a field for text, or a list that is searched by letters. */
export function isTyping({ target }: Event): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !pressed.includes(target.type);
  return target.matches(written);
}

/** A menu or a dialog stands over the page, and keys such as Escape are its own. */
export function isLayerOpen(): boolean {
  return document.querySelector('[popover="auto"]:popover-open, dialog[open]') !== null;
}

/** Puts away every menu and dialog that stands over the page; the browser gives the focus back. */
export function closeLayers(): void {
  for (const menu of document.querySelectorAll<HTMLElement>('[popover="auto"]:popover-open')) {
    // One that lies in another has gone with it.
    if (menu.matches(':popover-open')) menu.hidePopover();
  }
  for (const dialog of document.querySelectorAll<HTMLDialogElement>('dialog[open]')) dialog.close();
}

/** Escape empties a search field, as long as there is anything in it. */
export function isOwnEscape({ target }: Event): boolean {
  return target instanceof HTMLInputElement && target.type === 'search' && target.value !== '';
}
