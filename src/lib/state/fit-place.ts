import { defaultPlace, type ParsedPlace, type Place, type UnreadParameter } from '../place';
import type { Selection } from './selection';

/**
 * The place with what the selected output does not have left out and told of: its own channels, rows and columns bound
 * what a link may say of them.
 */
export function fitPlace(place: Place, selection: Selection): ParsedPlace {
  if (!('op' in selection)) return { place, unread: [] };
  const { outShape } = selection.op;
  const channels = outShape[outShape.length - 1];
  const [height, width] = outShape.length === 4 ? outShape.slice(1) : [1, 1];
  const unread: UnreadParameter[] = [];
  let fitted = place;
  const { channel, pixel, order } = place;
  if (channel !== null && channel >= channels) {
    fitted = { ...fitted, channel: null, pixel: null };
    const expected = { kind: 'whole-number', smallest: 0, largest: channels - 1 } as const;
    unread.push({ key: 'channel', text: String(channel), expected });
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
