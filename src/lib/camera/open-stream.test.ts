import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openStream, type CameraBrowser } from './open-stream';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function createStream() {
  const track = { readyState: 'live', stop: () => (track.readyState = 'ended') };
  return { track, stream: { getTracks: () => [track] } as unknown as MediaStream };
}

const open = { isSecure: true, hasDevices: true, isAllowed: true, isFramed: false };
const never = () => new Promise<never>(() => {});
const after = <Value>(ms: number, value: Value) =>
  new Promise<Value>((resolve) => setTimeout(() => resolve(value), ms));

function browserWith(change: Partial<CameraBrowser>): CameraBrowser {
  return { circumstances: () => open, ask: never, whenAllowed: async () => 'allowed', ...change };
}

/** What comes of it, with the fault where it fails. */
async function outcome(browser: CameraBrowser, signal = new AbortController().signal) {
  const opened = openStream(browser, signal).catch((error) => error.fault ?? error.name);
  await vi.runAllTimersAsync();
  return opened;
}

test('a camera that starts is handed on running', async () => {
  const { stream, track } = createStream();
  expect(await outcome(browserWith({ ask: () => after(3000, stream) }))).toBe(stream);
  expect(track.readyState).toBe('live');
});

test('where it is of no use, nobody is asked', async () => {
  const ask = vi.fn(never);
  const circumstances = () => ({ ...open, isSecure: false });
  expect(await outcome(browserWith({ ask, circumstances }))).toEqual({ kind: 'insecure' });
  expect(ask).not.toHaveBeenCalled();
});

test('a camera that hangs is given up, and one that starts after that is stopped', async () => {
  const { stream, track } = createStream();
  const fault = await outcome(browserWith({ ask: () => after(40_000, stream) }));
  expect(fault).toEqual({ kind: 'silent', waitedMs: 15_000 });
  expect(track.readyState).toBe('ended');
});

test('the time that the reader takes to answer does not count', async () => {
  const { stream } = createStream();
  const browser = browserWith({
    ask: () => after(305_000, stream),
    whenAllowed: () => after(300_000, 'allowed' as const)
  });
  expect(await outcome(browser)).toBe(stream);
});

test('where nobody tells of the answer, a minute is waited for it', async () => {
  const browser = browserWith({ whenAllowed: async () => 'unknown' });
  expect(await outcome(browser)).toEqual({ kind: 'silent', waitedMs: 60_000 });
});

test('called off, it rejects at once, and the camera that comes is stopped', async () => {
  const { stream, track } = createStream();
  const controller = new AbortController();
  setTimeout(() => controller.abort(new DOMException('Left', 'AbortError')), 100);
  expect(await outcome(browserWith({ ask: () => after(2000, stream) }), controller.signal)).toBe(
    'AbortError'
  );
  expect(track.readyState).toBe('ended');
});

test('a refusal becomes a fault', async () => {
  const ask = async () => {
    throw new DOMException('Permission denied', 'NotAllowedError');
  };
  expect(await outcome(browserWith({ ask }))).toMatchObject({ kind: 'denied', by: 'reader' });
});
