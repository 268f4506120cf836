import { raceAbort, wait } from '../scheduling';
import { CameraError, cameraFaultOf, findObstacle, type CameraCircumstances } from './camera-fault';

/** What is needed of the browser; tests give their own. */
export interface CameraBrowser {
  circumstances(): CameraCircumstances;
  /** Asks for the permission where there is none yet. */
  ask(): Promise<MediaStream>;
  /** Settles once the page may use cameras; at once where the browser does not tell, with `unknown`. */
  whenAllowed(signal: AbortSignal): Promise<'allowed' | 'unknown'>;
}

/** A camera starts in a second or two; one that has not by then hangs. */
const startLimitMs = 15_000;

/** Where nobody tells whether the browser's question is still open: as long as a reader may take to answer it. */
const answerLimitMs = 60_000;

/**
 * A running stream of a camera. However it ends, no camera is left running that nobody holds: a stream that comes after the
 * signal, or too late, is stopped. Rejects with CameraError, or with the signal's reason.
 */
export async function openStream(
  browser: CameraBrowser,
  signal: AbortSignal
): Promise<MediaStream> {
  signal.throwIfAborted();
  const obstacle = findObstacle(browser.circumstances());
  if (obstacle !== null) throw new CameraError(obstacle);
  const end = new AbortController();
  const asking = browser.ask();
  try {
    const stream = await raceAbort(
      Promise.race([asking, giveUp(browser, AbortSignal.any([signal, end.signal]))]),
      signal
    );
    signal.throwIfAborted();
    return stream;
  } catch (error) {
    asking.then(stopStream, () => undefined);
    signal.throwIfAborted();
    throw new CameraError(cameraFaultOf(error, browser.circumstances()), { cause: error });
  } finally {
    end.abort();
  }
}

/** Rejects when the camera should long have started. */
async function giveUp(browser: CameraBrowser, signal: AbortSignal): Promise<never> {
  const permission = await browser.whenAllowed(signal);
  const waitedMs = permission === 'allowed' ? startLimitMs : answerLimitMs;
  await wait(waitedMs, signal);
  throw new CameraError({ kind: 'silent', waitedMs });
}

export function stopStream(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}
