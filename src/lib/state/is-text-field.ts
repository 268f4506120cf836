const controlsWithoutText = ['radio', 'checkbox', 'file', 'button', 'range', 'submit', 'color'];

/** Whether the reader writes there, so that what is pasted is meant as text. */
export function isTextField(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !controlsWithoutText.includes(target.type);
  return target instanceof HTMLElement && (target.matches('textarea') || target.isContentEditable);
}
