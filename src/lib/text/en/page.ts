import { formatShape, type Op } from '../../network';
import { ops } from './ops';

/** Titles, the error page, the embed, the bar under the drawing with its panels. */
export const page = {
  title: (heading: string) => `${heading} · InceptionScope`,
  /** What a link says that leads to a page which cannot be had now. */
  unreachable: {
    label: 'Page',
    sentence:
      'That page could not be fetched, so this one stays. Check the connection and try again.',
    dismiss: 'Dismiss'
  },
  embed: {
    endPoint: (shape: string) => `of Inception V3, output ${shape}`,
    /** What the selected op does, and what goes in and out. */
    op: (op: Op) => `${ops.settings(op)}, ${ops.inputs(op)} → ${formatShape(op.outShape)}`,
    run: 'Run it in InceptionScope'
  },
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
