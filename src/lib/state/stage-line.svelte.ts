import {
  isSession,
  readFromSpeaker,
  speakerChannel,
  writeMessage,
  type SpeakerPress
} from '../lectures';
import type { Presentation } from './lecture.svelte';

const sessionKey = 'inceptionscope-session';

/** Where a tab keeps its name over a reload. Asking for it may throw, as it does in a sandboxed frame. */
type TabStorage = () => Pick<Storage, 'getItem' | 'setItem'>;

/** A name for this tab: lectures in two tabs have speaker's windows of their own. */
export function tabSession(storage: TabStorage): string {
  const fresh = Array.from(crypto.getRandomValues(new Uint8Array(6)), (byte) =>
    byte.toString(36).padStart(2, '0')
  ).join('');
  try {
    const kept = storage().getItem(sessionKey);
    if (kept !== null && isSession(kept)) return kept;
    storage().setItem(sessionKey, fresh);
  } catch {
    // Then the name lasts as long as the page.
  }
  return fresh;
}

/**
 * Tells speaker's windows what the audience sees, whenever that changes and whenever one asks, and does what is pressed
 * there. Called while an effect runs; answers how to stop.
 */
export function connectStage(presentation: Presentation, session: string): () => void {
  if (typeof BroadcastChannel === 'undefined') return () => undefined;
  const channel = new BroadcastChannel(speakerChannel(session));
  const tell = () => {
    const { lecture, index, isBlank, isAway } = presentation;
    if (lecture === null) return;
    channel.postMessage(
      writeMessage({ type: 'state', state: { lecture, index, isBlank, isAway } })
    );
  };
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    const message = readFromSpeaker(data);
    if (message?.type === 'hello') tell();
    if (message?.type === 'press') press(presentation, message.press);
  };
  const leave = () => channel.postMessage(writeMessage({ type: 'gone' }));
  const stop = $effect.root(() => {
    $effect(tell);
  });
  window.addEventListener('pagehide', leave);
  return () => {
    window.removeEventListener('pagehide', leave);
    stop();
    leave();
    channel.close();
  };
}

function press(presentation: Presentation, key: SpeakerPress): void {
  switch (key) {
    case 'next':
      return presentation.next();
    case 'back':
      return presentation.back();
    case 'first':
      return presentation.first();
    case 'last':
      return presentation.last();
    case 'blank':
      return presentation.blank(!presentation.isBlank);
    case 'return':
      return presentation.returnToStep();
  }
}
