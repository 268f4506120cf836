import type { OffPart } from '../../comparisons';
import { misreadings } from '../../weights';
import { mostPins, type Expected, type UnreadParameter } from '../../place';

function expected(fact: Expected): string {
  switch (fact.kind) {
    case 'one-of':
      return `one of ${fact.values.join(', ')}`;
    case 'whole-number':
      return `a whole number from ${fact.smallest} to ${fact.largest}`;
    case 'number':
      return `a number from ${fact.smallest} to ${fact.largest}`;
    case 'input-size':
      return `height x width in pixels, from 1 to ${fact.largest}`;
    case 'scope':
      return 'the name of an end point or op';
    case 'pixel':
      return 'a pixel as row,column';
    case 'cell':
      return 'a cell of a class map as row,column';
    case 'region':
      return 'a box on the photo as x,y,width,height';
    case 'classes':
      return 'a class of this network by its number, or two such as 281,285';
    case 'part-in-view':
      return 'a part of the drawing as x,y,width';
    case 'photo':
      return 'a sample photo or a stimulus';
    case 'order':
      return 'an order of maps such as strongest or similar-17';
    case 'branch':
      return 'the name of a branch such as Branch_1';
    case 'pins':
      return `a list of up to ${mostPins} pins, separated by commas, such as “Mixed_5d:17@cat,Mixed_5d:17@coffee”`;
    case 'question':
      return 'a question such as shape-42';
    case 'edits':
      return 'a list of what-ifs, separated by semicolons, such as “off@Mixed_5b/Branch_3;to-3x3@Mixed_5b/Branch_1/Conv2d_0b_5x5”';
    case 'against':
      return 'a photo or a change of it, such as mirror or shift-16';
    case 'off-parts':
      return 'a list of branches, ops or channels, separated by semicolons, such as “Mixed_6b/Branch_0;Mixed_6b/Branch_1”';
    case 'misreadings':
      return `${misreadings.join(' or ')}, or both, separated by a comma, as in “${misreadings.join(',')}”`;
    case 'lecture':
      return 'the name of a lecture';
  }
}

/** What of an address could not be followed, and what else concerns the page as a whole. */
export const places = {
  unread: (fact: UnreadParameter) =>
    `The link’s ${fact.key} “${fact.text}” is not ${expected(fact.expected)}; it was left out.`,
  /** `pixel “x” is not a pixel as row,column` */
  unreadValue: ({ key, text, expected: fact }: UnreadParameter) =>
    `${key} “${text}” is not ${expected(fact)}`,
  notInNetwork: (name: string) => `The link selects “${name}”, which this network does not have.`,
  channelOfNothing: (channel: number) =>
    `The link opens channel ${channel}, but selects no op that has channels; it was left out.`,
  offAbsent: ({ at, channel }: OffPart) =>
    `The link switches off “${channel === null ? at : `${at}, channel ${channel}`}”, which this network does not have.`,
  ownPhotoAbsent:
    'The photo that belongs here is not on this page: a photo of your own is never stored. Open it again, or choose a sample.',
  ownWeightsAbsent:
    'The weights that belong here are a file of whoever made this address. It is not kept in this browser, and no link carries it. The page runs the weights that this site begins with until you choose a file.',
  drawingFailed: 'This drawing could not be fetched. Check the connection and try again.',
  tryAgain: 'Try again',
  dismiss: 'Dismiss',
  lastDrawn: (height: number, width: number) =>
    `Drawn: ${height}×${width}, the last that could be built`,
  layingOut: 'Laying out the drawing…',
  compared: 'Bars: how far the comparison moves each op.',
  stopComparing: 'Stop comparing'
};
