/** Frames that a rate is taken over: enough to be steady, few enough to follow. */
const mostFrames = 8;

/** The latest moments, with one more. */
export function addMoment(momentsMs: readonly number[], nowMs: number): readonly number[] {
  return [...momentsMs, nowMs].slice(-mostFrames);
}

/** Over these moments, in milliseconds; null before the second. */
export function framesPerSecond(momentsMs: readonly number[]): number | null {
  const spanMs = momentsMs[momentsMs.length - 1] - momentsMs[0];
  return momentsMs.length < 2 || spanMs <= 0 ? null : ((momentsMs.length - 1) * 1000) / spanMs;
}
