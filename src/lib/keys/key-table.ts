/** Where a key holds: everywhere, or while the focus is in that part of the page. */
export type KeyPlace =
  | 'page'
  | 'handle'
  | 'search'
  | 'drawing'
  | 'strip'
  | 'table'
  | 'code'
  | 'ruler'
  | 'maps'
  | 'channel'
  | 'region'
  | 'lecture'
  | 'pointer';

/** A key as `KeyboardEvent.key` names it; letters in lower case. */
interface KeyBinding {
  readonly id: string;
  readonly place: KeyPlace;
  readonly keys: readonly string[];
}

const arrows = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'] as const;

/**
 * Every key that the page listens to, and nothing else listens to one. No entry takes a modifier, so
 * that Alt+Left is Back and Ctrl+Home the browser's own. Page Up, Page Down, B and the full stop are
 * what a presenter's clicker sends, and belong to it: they hold in a lecture and nowhere else.
 */
export const keyTable = [
  { id: 'show-keys', place: 'page', keys: ['?'] },
  { id: 'find', place: 'page', keys: ['/'] },
  { id: 'close-inspector', place: 'page', keys: ['Escape'] },
  { id: 'exchange-stage', place: 'page', keys: ['m'] },
  { id: 'show-legend', place: 'page', keys: ['l'] },
  { id: 'move-handle', place: 'handle', keys: ['ArrowLeft', 'ArrowRight', 'Home', 'End'] },
  { id: 'move-hit', place: 'search', keys: ['ArrowUp', 'ArrowDown'] },
  { id: 'choose-hit', place: 'search', keys: ['Enter'] },
  { id: 'clear-search', place: 'search', keys: ['Escape'] },
  { id: 'travel', place: 'drawing', keys: arrows },
  { id: 'enter', place: 'drawing', keys: ['Enter'] },
  { id: 'select', place: 'drawing', keys: [' '] },
  { id: 'leave', place: 'drawing', keys: ['Escape'] },
  { id: 'move-stop', place: 'strip', keys: ['ArrowLeft', 'ArrowRight', 'Home', 'End'] },
  { id: 'move-row', place: 'table', keys: ['ArrowUp', 'ArrowDown', 'Home', 'End'] },
  { id: 'move-line', place: 'code', keys: ['ArrowUp', 'ArrowDown', 'Home', 'End'] },
  { id: 'select-line', place: 'code', keys: ['Enter', ' '] },
  { id: 'move-along-ruler', place: 'ruler', keys: [...arrows, 'Home', 'End'] },
  { id: 'open-from-ruler', place: 'ruler', keys: ['Enter', ' '] },
  { id: 'move-map', place: 'maps', keys: [...arrows, 'Home', 'End'] },
  { id: 'open-map', place: 'maps', keys: ['Enter', ' '] },
  { id: 'move-cell', place: 'channel', keys: [...arrows, 'Home', 'End'] },
  { id: 'previous-channel', place: 'channel', keys: ['p'] },
  { id: 'next-channel', place: 'channel', keys: ['n'] },
  { id: 'close-channel', place: 'channel', keys: ['Escape'] },
  { id: 'move-region', place: 'region', keys: arrows },
  { id: 'next-step', place: 'lecture', keys: ['PageDown', ' '] },
  { id: 'previous-step', place: 'lecture', keys: ['PageUp'] },
  { id: 'first-step', place: 'lecture', keys: ['Home'] },
  { id: 'last-step', place: 'lecture', keys: ['End'] },
  { id: 'blank', place: 'lecture', keys: ['b', '.'] },
  { id: 'show-code', place: 'lecture', keys: ['q'] },
  { id: 'return-to-step', place: 'lecture', keys: ['r'] },
  { id: 'fill-screen', place: 'lecture', keys: ['F5'] },
  { id: 'leave-lecture', place: 'lecture', keys: ['Escape'] },
  { id: 'spot', place: 'pointer', keys: ['s'] },
  { id: 'pen', place: 'pointer', keys: ['d'] },
  { id: 'undo-stroke', place: 'pointer', keys: ['u'] },
  { id: 'wipe-strokes', place: 'pointer', keys: ['e'] },
  { id: 'put-pen-away', place: 'pointer', keys: ['Escape'] }
] as const satisfies readonly KeyBinding[];

type Entry = (typeof keyTable)[number];

/** What a key does, of those that hold in `Place`. */
export type KeyCommand<Place extends KeyPlace = KeyPlace> = Extract<
  Entry,
  { readonly place: Place }
>['id'];
