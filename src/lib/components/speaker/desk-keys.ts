import { isTyping } from '$lib/attachments/keyboard';
import type { KeyCommand } from '$lib/keys';
import type { SpeakerPress } from '$lib/lectures';
import type { KeySettings } from '$lib/state/key-settings.svelte';
import type { SpeakerDesk } from '$lib/state/speaker-desk.svelte';

/** What the keys of a lecture do from the speaker's window; the others concern the window that they are pressed in. */
const presses: Partial<Record<KeyCommand<'lecture'>, SpeakerPress>> = {
  'next-step': 'next',
  'previous-step': 'back',
  'first-step': 'first',
  'last-step': 'last',
  blank: 'blank',
  'show-code': 'code',
  'return-to-step': 'return'
};
const pressable = 'button, a[href]';

/** A clicker works whichever window has the focus. */
export function listenToDesk(desk: SpeakerDesk, settings: KeySettings): () => void {
  const controller = new AbortController();
  const handle = (event: KeyboardEvent) => {
    const command = settings.find(event, 'lecture', isTyping(event));
    const press = command === null ? undefined : presses[command];
    // Space presses the button that has the focus.
    const isForButton =
      event.key === ' ' && event.target instanceof Element && event.target.matches(pressable);
    if (press === undefined || isForButton) return;
    event.preventDefault();
    desk.press(press);
  };
  window.addEventListener('keydown', handle, { signal: controller.signal });
  return () => controller.abort();
}
