const ticksPerLimit = 8;

/**
 * Calls `onstall` once `limitMs` pass without a `reset`. Time is counted in short ticks: while the worker computes, or the
 * laptop sleeps, data and timers wait alike, and such a gap must count as one tick and not as silence of the server.
 */
export function watchForStall(
  limitMs: number,
  onstall: () => void
): { reset: () => void; stop: () => void } {
  let silentTicks = 0;
  const timer = setInterval(() => {
    silentTicks++;
    if (silentTicks >= ticksPerLimit) onstall();
  }, limitMs / ticksPerLimit);
  return { reset: () => (silentTicks = 0), stop: () => clearInterval(timer) };
}
