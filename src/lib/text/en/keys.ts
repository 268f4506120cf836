import type { KeyCommand, KeyPlace } from '../../keys';

/** The sheet of keys. */
export const keys = {
  title: 'Keyboard shortcuts',
  open: 'Keyboard shortcuts…',
  close: 'Close the sheet of keys',
  lettersOn: 'Keys that type a character work as shortcuts',
  lettersNote:
    'Turn them off if you dictate, or if keys are pressed by accident. The choice stays on this computer.',
  or: 'or',
  free: 'Page Up, Page Down, B and the full stop do nothing here: a presenter’s clicker sends them.',
  names: {
    ArrowLeft: '←',
    ArrowRight: '→',
    ArrowUp: '↑',
    ArrowDown: '↓',
    Escape: 'Esc',
    Enter: 'Enter',
    Home: 'Home',
    End: 'End',
    ' ': 'Space'
  } as Readonly<Record<string, string>>,
  places: {
    page: 'Anywhere on the page',
    handle: 'On the handle between drawing and panel',
    search: 'In the search box',
    drawing: 'In the drawing',
    strip: 'Along the end points and the costs',
    table: 'In the table of ops',
    code: 'In the code',
    ruler: 'On a concat’s ruler',
    maps: 'Among the feature maps',
    channel: 'On one feature map',
    region: 'On the box of “What reacts here”'
  } satisfies Record<KeyPlace, string>,
  commands: {
    'show-keys': 'Show this sheet',
    find: 'Search for an op or an end point',
    'close-inspector':
      'Close the panel that has the focus; else give the window back to the drawing, then close the inspector',
    'show-legend': 'Show how to read the drawing',
    'exchange-stage': 'Give the window to the maps of the selection, or back to the drawing',
    'move-handle': 'Make the panel wider or narrower',
    'move-hit': 'Move along the results',
    'choose-hit': 'Open the result',
    'clear-search': 'Clear the search',
    travel: 'Travel along the network and across its branches; also while nothing has the focus',
    enter: 'Go into a module',
    select: 'Select the op or module',
    leave: 'Leave the module and show the whole network',
    'move-stop': 'Move to the next or previous end point, the first or the last',
    'move-row': 'Move to the next or previous op, the first or the last',
    'move-line': 'Move between the lines that make an op',
    'select-line': 'Select the op in the drawing',
    'move-along-ruler': 'Move from channel to channel, to the first or the last',
    'open-from-ruler': 'Open the channel’s map',
    'move-map': 'Move from map to map',
    'open-map': 'Open the map',
    'move-cell': 'Read the values one by one',
    'previous-channel': 'Previous map',
    'next-channel': 'Next map',
    'close-channel': 'Back to all maps',
    'move-region': 'Move the box over the photo'
  } satisfies Record<KeyCommand, string>
};
