import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { abortAlong, joinSignals, raceAbort, raceLimit, wait } from './abort';

const never = new Promise<number>(() => undefined);
const quiet = new AbortController().signal;
const reason = new Error('The context was lost.');

describe('joinSignals', () => {
  it('fires with the first of its signals, with that one’s reason', () => {
    const [one, other] = [new AbortController(), new AbortController()];
    const joined = joinSignals(one.signal, undefined, other.signal);
    expect(joined.aborted).toBe(false);
    other.abort(reason);
    one.abort();
    expect(joined.reason).toBe(reason);
  });

  it('has fired where one of its signals has', () => {
    expect(joinSignals(quiet, AbortSignal.abort(reason)).reason).toBe(reason);
  });

  it('of none never fires', () => {
    expect(joinSignals(undefined).aborted).toBe(false);
  });
});

describe('abortAlong', () => {
  it('aborts with the signal, before or after the link', () => {
    const [first, second] = [new AbortController(), new AbortController()];
    const source = new AbortController();
    abortAlong(first, source.signal);
    source.abort(reason);
    abortAlong(second, source.signal);
    expect([first.signal.reason, second.signal.reason]).toEqual([reason, reason]);
  });

  it('does nothing once the link is undone', () => {
    const [source, target] = [new AbortController(), new AbortController()];
    abortAlong(target, source.signal)();
    source.abort();
    expect(target.signal.aborted).toBe(false);
  });
});

describe('raceAbort', () => {
  it('passes on what comes first', async () => {
    await expect(raceAbort(Promise.resolve(7), quiet)).resolves.toBe(7);
    await expect(raceAbort(Promise.reject(reason), quiet)).rejects.toBe(reason);
  });

  it('rejects with the reason of an abort, before or during the wait', async () => {
    const controller = new AbortController();
    const waiting = raceAbort(never, controller.signal);
    controller.abort(reason);
    await expect(waiting).rejects.toBe(reason);
    await expect(raceAbort(never, controller.signal)).rejects.toBe(reason);
  });
});

describe('with a time', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const onlimit = () => new Error('No answer.');

  it('gives up on a promise that never settles', async () => {
    const waiting = raceLimit(never, { signal: quiet, limitMs: 1000, onlimit });
    vi.advanceTimersByTime(1000);
    await expect(waiting).rejects.toThrow('No answer.');
  });

  it('passes on what comes in time, and leaves no timer', async () => {
    const waiting = raceLimit(Promise.resolve(7), { signal: quiet, limitMs: 1000, onlimit });
    await expect(waiting).resolves.toBe(7);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('waits as long as asked', async () => {
    const waiting = wait(1000, quiet);
    expect(vi.getTimerCount()).toBe(1);
    vi.advanceTimersByTime(1000);
    await waiting;
  });

  it('stops waiting with the signal, and leaves no timer', async () => {
    const controller = new AbortController();
    const waiting = wait(1000, controller.signal);
    controller.abort(reason);
    await expect(waiting).rejects.toBe(reason);
    expect(vi.getTimerCount()).toBe(0);
  });
});
