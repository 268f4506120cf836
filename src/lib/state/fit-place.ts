import { resolveOff } from '../comparisons';
import { listConcatParts, type Network } from '../network';
import { defaultPlace, type ParsedPlace, type Place, type UnreadParameter } from '../place';
import type { Notice } from './notices';
import { resolveSelection, type Selection } from './selection';

interface FittedPlace {
  readonly place: Place;
  readonly notices: readonly Notice[];
}

/**
 * What a link asks for, with what its network and the selected output do not have left out and told of: their own branches,
 * channels, rows and columns bound what a link may say of them.
 */
export function fitPlace({ place, unread }: ParsedPlace, network: Network): FittedPlace {
  const { at, channel, off } = place;
  const selection = resolveSelection(network, at);
  const notices = unread.map((fact) => toNotice(boundBy(selection, fact)));
  if (at !== null && selection.kind === 'none') {
    return {
      place: { ...place, at: null, channel: null, pixel: null },
      notices: [...notices, { kind: 'not-in-network', at }]
    };
  }
  const parts = fitParts(place, network);
  const classes = fitClasses(parts.place, network);
  notices.push(...[...parts.unread, ...classes.unread].map(toNotice));
  notices.push(
    ...resolveOff(network, off).unknown.map((part) => ({ kind: 'off-absent', part }) as const)
  );
  if ('op' in selection) {
    const fitted = fitOutput(classes.place, selection);
    return { place: fitted.place, notices: [...notices, ...fitted.unread.map(toNotice)] };
  }
  if (channel !== null) notices.push({ kind: 'channel-of-nothing', channel });
  return { place: { ...classes.place, channel: null, pixel: null }, notices };
}

function toNotice(fact: UnreadParameter): Notice {
  return { kind: 'unread-parameter', ...fact };
}

/** Of an output it is known how many channels it has. */
function boundBy(selection: Selection, fact: UnreadParameter): UnreadParameter {
  if (fact.key !== 'channel' || !('op' in selection)) return fact;
  return { ...fact, expected: expectedChannel(selection.op.outShape) };
}

function expectedChannel(outShape: readonly number[]): UnreadParameter['expected'] {
  return { kind: 'whole-number', smallest: 0, largest: outShape[outShape.length - 1] - 1 };
}

/** A filter by a part that no concat has; one that only other concats have stays for them. */
function fitParts(place: Place, { ops }: Network): ParsedPlace {
  const { only } = place;
  const isKnown =
    only === null ||
    ops.some((op) => op.kind === 'concat' && listConcatParts(op).some(({ name }) => name === only));
  if (isKnown) return { place, unread: [] };
  return {
    place: { ...place, only: defaultPlace.only },
    unread: [{ key: 'only', text: only, expected: { kind: 'branch' } }]
  };
}

function fitClasses(place: Place, { config }: Network): ParsedPlace {
  const { classes } = place;
  if (classes.every((one) => one < config.numClasses)) return { place, unread: [] };
  return {
    place: { ...place, classes: defaultPlace.classes },
    unread: [{ key: 'class', text: classes.join(','), expected: { kind: 'classes' } }]
  };
}

function fitOutput(
  place: Place,
  { op }: Extract<Selection, { readonly op: unknown }>
): ParsedPlace {
  const { outShape } = op;
  const channels = outShape[outShape.length - 1];
  const [height, width] = outShape.length === 4 ? outShape.slice(1) : [1, 1];
  const unread: UnreadParameter[] = [];
  let fitted = place;
  const { channel, pixel, order } = place;
  if (channel !== null && channel >= channels) {
    fitted = { ...fitted, channel: null, pixel: null };
    unread.push({ key: 'channel', text: String(channel), expected: expectedChannel(outShape) });
  }
  if (pixel !== null && (pixel[0] >= height || pixel[1] >= width)) {
    fitted = { ...fitted, pixel: null };
    unread.push({ key: 'pixel', text: pixel.join(','), expected: { kind: 'pixel' } });
  }
  if (order.kind === 'similar' && order.channel >= channels) {
    fitted = { ...fitted, order: defaultPlace.order };
    unread.push({ key: 'order', text: `similar-${order.channel}`, expected: { kind: 'order' } });
  }
  return { place: fitted, unread };
}
