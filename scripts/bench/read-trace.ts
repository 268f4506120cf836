/** One entry of a trace in Chrome's format; times in microseconds. */
export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
}

export interface Smoothness {
  /** New frames that the page has drawn. */
  readonly framesPerSecond: number;
  readonly longestTaskMs: number;
}

/**
 * How smoothly a page went between two of its `performance.mark`s. Throws where the trace has not both marks, or fewer
 * than two frames between them.
 */
export function readSmoothness(
  events: readonly TraceEvent[],
  marks: { readonly start: string; readonly end: string }
): Smoothness {
  const start = events.find(({ name }) => name === marks.start);
  const end = events.find(({ name }) => name === marks.end);
  if (start === undefined || end === undefined) throw new Error('The trace lacks its marks.');
  const isWithin = ({ ts, dur = 0 }: TraceEvent) => ts + dur >= start.ts && ts <= end.ts;
  const own = events.filter((event) => event.pid === start.pid && isWithin(event));
  const frames = own.filter(({ name }) => name === 'DrawFrame').map(({ ts }) => ts);
  if (frames.length < 2) throw new Error('The trace has no frames.');
  const first = Math.min(...frames);
  const last = Math.max(...frames);
  const tasks = own.filter(({ name, tid }) => name === 'RunTask' && tid === start.tid);
  return {
    framesPerSecond: ((frames.length - 1) / (last - first)) * 1e6,
    longestTaskMs: tasks.reduce((longest, { dur = 0 }) => Math.max(longest, dur), 0) / 1000
  };
}
