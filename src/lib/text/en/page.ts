import { formatShape, type Op } from '../../network';
import type { Panel } from '../../place';
import { ops } from './ops';

/** Titles, the error page, the embed, the bar under the drawing with its panels. */
export const page = {
  title: (heading: string) => `${heading} · InceptionScope`,
  home: {
    title: 'InceptionScope: Inception V3, drawn and running in the browser',
    description:
      'The whole Inception V3 network, drawn with every kernel, stride, padding and tensor shape, and running live in the browser on a photo of your own.'
  },
  /** A page that shows one part: an end point or an op. */
  part: {
    title: (name: string) => `${name} of Inception V3 · InceptionScope`,
    description: (name: string, shape: string) =>
      `${name} of Inception V3: output ${shape}, with kernel, stride, padding and shapes of every branch, and its live feature maps.`
  },
  needsScript:
    'JavaScript is off. What is drawn and written here can be read without it; buttons need it, and running the network does.',
  /** The bar under the drawing, and what its buttons open. */
  dock: {
    label: 'Explore the network',
    configure: 'Configure',
    panels: {
      costs: 'Costs',
      table: 'Table',
      code: 'Code',
      'what-if': 'What if',
      practice: 'Practice',
      compare: 'Compare',
      lectures: 'Lectures'
    } satisfies Record<Panel, string>,
    /** What points at the page in a hall. */
    pointer: 'Spot and pen',
    close: (panel: string) => `Close ${panel}`,
    opening: (panel: string) => `Opening ${panel}…`,
    failed: (panel: string) => `${panel} could not be fetched. Check the connection.`,
    tryAgain: 'Try again',
    /** Where the window is small, behind this button. */
    menu: 'Panels'
  },
  /** Copying and saving. `what` is named in full, for a screen reader. */
  takeAway: {
    copies: (what: string) => `: ${what}`,
    saves: (what: string) => `: save ${what}`,
    copied: 'Copied.',
    refused: 'The browser did not allow copying. Save a file instead.',
    saved: (file: string) => `Saved ${file}.`
  },
  /** What a link says that leads to a page which cannot be had now. */
  unreachable: {
    label: 'Page',
    sentence:
      'That page could not be fetched, so this one stays. Check the connection and try again.',
    dismiss: 'Dismiss'
  },
  /** A newer version of the site has come while this page was open. */
  update: {
    label: 'Newer version',
    sentence: 'A newer version of this site is there. This page stays as it is until you reload.',
    reload: 'Reload now',
    dismiss: 'Later'
  },
  embed: {
    endPoint: (shape: string) => `of Inception V3, output ${shape}`,
    /** What the selected op does, and what goes in and out. */
    op: (op: Op) => `${ops.settings(op)}, ${ops.inputs(op)} → ${formatShape(op.outShape)}`,
    run: 'Run it in InceptionScope',
    /** On the picture that is named: the reader's click fetches engine and weights. */
    showMaps: (photo: string) => `Show feature maps: ${photo}`,
    /** What stands beside the drawing, and what controls it. */
    maps: 'Maps',
    controls: 'Photo and run',
    preparing: 'Fetching what computes the maps…',
    failed: 'What computes the maps could not be fetched. Check the connection and try again.',
    /** Of a part that the link's network no longer has. */
    absent: (name: string) => `This network has no ${name}; the drawing is of the standard one.`,
    /** What a frame lacks because of the page around it. */
    noStorage:
      'The page around this frame lets it store nothing: weights are fetched again each time.',
    sandboxed:
      'The page around this frame has put it in a sandbox: it stores nothing, and computes without a worker, so that it may stand still for moments.'
  },
  figure: {
    open: 'Save figure…',
    title: 'Save figure',
    close: 'Close Save figure'
  },
  /** The dialog that hands out what is looked at; its own sentences come with it. */
  share: { open: 'Share', title: 'Share this view', close: 'Close' },
  error: {
    unknown: 'There is no such page',
    nothingAt: (path: string) => `Nothing is at ${path}.`,
    failed: 'This page could not be opened',
    advice:
      'A part of it could not be fetched, or has failed. Check the connection, then try again.',
    tryAgain: 'Try again',
    openNetwork: 'Open the whole network'
  }
};
