/** Calls back once, later. Returns how to call that off; calling off twice, or too late, does nothing. */
export type Schedule = (callback: () => void) => () => void;

/** After `delayMs` milliseconds, never within the current task. */
export function afterMs(delayMs: number): Schedule {
  return (callback) => {
    const timer = setTimeout(callback, delayMs);
    return () => clearTimeout(timer);
  };
}

/** In a task of its own, as soon as the browser has time for one. */
export const afterTask: Schedule = afterMs(0);

/** With the next frame, before it is laid out. Where frames are drawn only: not in a worker, not in Node. */
export const inNextFrame: Schedule = (callback) => {
  const frame = requestAnimationFrame(callback);
  return () => cancelAnimationFrame(frame);
};

/** In a task of its own once the next frame has been drawn, so that the reader sees that frame first. */
export const afterFrame: Schedule = (callback) => {
  let callOff = inNextFrame(() => (callOff = afterTask(callback)));
  return () => callOff();
};
