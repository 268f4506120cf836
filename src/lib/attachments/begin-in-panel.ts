/**
 * Scrolls the panel around an element so that it begins at the panel's edge, below what sticks there: as far as its
 * `scroll-margin-top` says, or that of `margined`.
 */
export function beginInPanel(start: Element, margined: Element = start): void {
  const panel = start.closest('aside');
  if (panel === null) return;
  // On short screens it is the page that scrolls; elsewhere the panel alone, which `scrollIntoView` would not heed.
  if (panel.scrollHeight <= panel.clientHeight) return start.scrollIntoView();
  const offset = start.getBoundingClientRect().top - panel.getBoundingClientRect().top;
  panel.scrollBy({ top: offset - parseFloat(getComputedStyle(margined).scrollMarginTop) });
}
