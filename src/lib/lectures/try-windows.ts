import { speakerChannel } from './speaker-messages';

/** Whether pages of this browser hear each other; `unsupported` where it has no channels at all. */
export type WindowsFinding = 'heard' | 'unheard' | 'unsupported';

/** Milliseconds; a message takes a few. */
const hearLimitMs = 1_000;

/** Sends a message from one end of a channel to the other, as a lecture does to its speaker's window. */
export async function tryWindows(limitMs = hearLimitMs): Promise<WindowsFinding> {
  if (typeof BroadcastChannel === 'undefined') return 'unsupported';
  const name = speakerChannel(`trial-${crypto.getRandomValues(new Uint32Array(2)).join('-')}`);
  const [here, there] = [new BroadcastChannel(name), new BroadcastChannel(name)];
  try {
    return await new Promise<WindowsFinding>((resolve) => {
      setTimeout(() => resolve('unheard'), limitMs);
      there.onmessage = () => resolve('heard');
      here.postMessage('trial');
    });
  } finally {
    here.close();
    there.close();
  }
}
