import { readFromSpeaker, speakerChannel, writeMessage, type SpeakerPress } from '../lectures';
import type { Presentation } from './lecture.svelte';
import { answerClaim } from './tab-session';

/**
 * Tells speaker's windows what the audience sees, whenever that changes and whenever one asks, and does what is pressed
 * there. Called while an effect runs; answers how to stop.
 */
export function connectStage(presentation: Presentation, session: string): () => void {
  if (typeof BroadcastChannel === 'undefined') return () => undefined;
  const channel = new BroadcastChannel(speakerChannel(session));
  const tell = () => {
    const { lecture, index, isBlank, isCodeShown, isAway, startedMs } = presentation;
    if (lecture === null) return;
    channel.postMessage(
      writeMessage({
        type: 'state',
        state: { lecture, index, isBlank, isCodeShown, isAway, startedMs }
      })
    );
  };
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    answerClaim(channel, data);
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
    case 'code':
      return presentation.showCode(!presentation.isCodeShown);
    case 'return':
      return presentation.returnToStep();
  }
}
