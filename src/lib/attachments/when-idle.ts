/** Milliseconds after the page and all in it has loaded: what the reader does first comes first. */
const restMs = 2000;
const longestWaitMs = 10_000;
/** Where a browser tells nothing of idle time, as Safari does not. */
const guessMs = 100;

/** Runs the work once the page has loaded and has nothing else to do; returns what calls it off. */
export function whenIdle(work: () => void): () => void {
  let callOff = () => {};
  const rest = () => {
    const timer = setTimeout(() => (callOff = onIdle(work, longestWaitMs)), restMs);
    callOff = () => clearTimeout(timer);
  };
  if (document.readyState === 'complete') rest();
  else addEventListener('load', rest, { once: true });
  return () => {
    removeEventListener('load', rest);
    callOff();
  };
}

/** Runs the work in the next moment that has nothing else to do, or when the wait is over; returns what calls it off. */
export function onIdle(work: () => void, waitMs: number): () => void {
  if ('requestIdleCallback' in window) {
    const idle = requestIdleCallback(work, { timeout: waitMs });
    return () => cancelIdleCallback(idle);
  }
  const timer = setTimeout(work, Math.min(guessMs, waitMs));
  return () => clearTimeout(timer);
}
