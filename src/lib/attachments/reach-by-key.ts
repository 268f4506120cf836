/** What scrolls sideways takes the focus while something of it is out of sight, so that arrow keys scroll it. */
export function reachByKey(element: HTMLElement): () => void {
  const update = () => {
    if (element.scrollWidth > element.clientWidth) element.tabIndex = 0;
    else element.removeAttribute('tabindex');
  };
  const observer = new ResizeObserver(update);
  for (const observed of [element, ...element.children]) observer.observe(observed);
  return () => observer.disconnect();
}
