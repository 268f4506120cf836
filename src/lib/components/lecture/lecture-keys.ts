import { closeLayers, isLayerOpen, isTyping } from '$lib/attachments/keyboard';
import type { KeyCommand } from '$lib/keys';
import type { KeySettings } from '$lib/state/key-settings.svelte';
import type { LectureDoor } from '$lib/state/lecture-door.svelte';
import type { Lectures } from '$lib/state/lectures.svelte';

type LectureCommand = KeyCommand<'lecture'>;

/** These are answered before any part of the page hears of them: a clicker has to work wherever the lecturer has clicked. */
const foremost: readonly LectureCommand[] = [
  'next-step',
  'previous-step',
  'blank',
  'fill-screen',
  'leave-lecture'
];
const pressable = 'button, a[href], input, select, summary, [role="button"], [tabindex="0"]';

/**
 * Answers the keys of a lecture, `capture` first and then what no part of the page has taken. They count from the
 * first moment: what is pressed while the lecture is on its way is done, in order, once it is there.
 */
export function listenToClicker(door: LectureDoor, settings: KeySettings): () => void {
  const controller = new AbortController();
  const { signal } = controller;
  const handle = (event: KeyboardEvent, isFirst: boolean) => {
    const command = settings.find(event, 'lecture', isTyping(event));
    if (command === null || isElsewhere(event, door.lectures)) return;
    // Space presses, selects and scrolls what has the focus.
    const comesFirst = foremost.includes(command) && event.key !== ' ';
    if (comesFirst !== isFirst) return;
    // Whoever turns the page wants to see it.
    if (isPaging(event)) closeLayers();
    if (!obey(command, door)) return;
    event.preventDefault();
    if (isFirst) event.stopPropagation();
  };
  for (const event of takeEarlyPresses()) {
    handle(event, true);
    handle(event, false);
  }
  window.addEventListener('keydown', (event) => handle(event, true), { signal, capture: true });
  window.addEventListener('keydown', (event) => handle(event, false), { signal });
  return () => controller.abort();
}

/** Pressed before any script of the page listened (app.html). */
function takeEarlyPresses(): readonly KeyboardEvent[] {
  return window.stopKeepingPresses?.() ?? [];
}

const isPaging = ({ key }: KeyboardEvent) => key === 'PageDown' || key === 'PageUp';

/** Whether a field, a menu or a pressed control is what the key is meant for. */
function isElsewhere(event: KeyboardEvent, lectures: Lectures | null): boolean {
  // The code is a layer of the lecture itself.
  if (isLayerOpen() && lectures?.presentation.isCodeShown !== true) return !isPaging(event);
  if (event.key === ' ') return event.target instanceof Element && event.target.matches(pressable);
  // A line of text has no pages to turn; text of several lines does.
  if (isPaging(event)) return isTyping(event) && !(event.target instanceof HTMLInputElement);
  return isTyping(event) && event.key !== 'Escape' && event.key !== 'F5';
}

/** False where nothing could be done. */
function obey(command: LectureCommand, door: LectureDoor): boolean {
  const isOfPage = command === 'fill-screen' || command === 'leave-lecture';
  // A lecture that was started in the list of them has not come yet.
  if (isOfPage && !door.isPresenting) return false;
  // The browser allows it in answer to a press, and not later.
  if (command === 'fill-screen') return fillScreen();
  if (!door.isOpening) return door.lectures !== null && doWith(door.lectures, command);
  if (command === 'leave-lecture') door.giveUp();
  else door.whenOpen((lectures) => doWith(lectures, command));
  return true;
}

function doWith(
  { presentation, pointing }: Lectures,
  command: Exclude<LectureCommand, 'fill-screen'>
): boolean {
  switch (command) {
    case 'next-step':
      presentation.next();
      return true;
    case 'previous-step':
      presentation.back();
      return true;
    case 'first-step':
      presentation.first();
      return true;
    case 'last-step':
      presentation.last();
      return true;
    case 'blank':
      presentation.blank(!presentation.isBlank);
      return true;
    case 'show-code':
      presentation.showCode(!presentation.isCodeShown);
      return true;
    case 'return-to-step':
      presentation.returnToStep();
      return true;
    case 'leave-lecture':
      // Then Escape puts the pen away (pointing/pointer-keys.ts).
      if (pointing.tool === 'pen') return false;
      if (presentation.isCodeShown) presentation.showCode(false);
      else presentation.retreat();
      return true;
  }
}

/** Where the browser cannot, the key stays its own. */
function fillScreen(): boolean {
  if (!document.fullscreenEnabled) return false;
  const change = document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen();
  // A refusal leaves the page as it is, and the window shows it.
  change.catch(() => undefined);
  return true;
}
