import { isLayerOpen, isTyping } from '$lib/attachments/keyboard';
import type { KeyCommand } from '$lib/keys';
import type { KeySettings } from '$lib/state/key-settings.svelte';
import type { Pointing } from '$lib/state/pointing.svelte';

/** Answers the keys of spot and pen before any part of the page hears of them: Escape, too, means the pen first. */
export function listenToPointerKeys(pointing: Pointing, settings: KeySettings): () => void {
  const handle = (event: KeyboardEvent) => {
    const command = settings.find(event, 'pointer', isTyping(event));
    if (command === null || isLayerOpen() || !obey(command, pointing)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  window.addEventListener('keydown', handle, { capture: true });
  return () => window.removeEventListener('keydown', handle, { capture: true });
}

/** False where nothing could be done. */
function obey(command: KeyCommand<'pointer'>, pointing: Pointing): boolean {
  switch (command) {
    case 'spot':
    case 'pen':
      pointing.toggle(command);
      return true;
    case 'undo-stroke':
      return pointing.undo();
    case 'wipe-strokes':
      return pointing.wipe();
    case 'put-pen-away':
      return pointing.putPenAway();
  }
}
