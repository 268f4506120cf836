import {
  briefLabel,
  detailLines,
  opName,
  shapeText,
  type GraphNode,
  type NodeWords
} from '../graph';
import { isWindowOp } from '../network';
import type { GraphBox, NodeMetrics } from './drawing';
import { fitTextSize } from './text-width';

/** A line of text in a node: start of its baseline, and the width it must not exceed. */
export interface NodeText {
  readonly role: 'title' | 'channels' | 'name' | 'line';
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly room: number;
}

/** What stands where inside an op's box, seen from afar or up close. */
export interface NodeInterior {
  readonly picture: GraphBox;
  readonly texts: readonly NodeText[];
}

/** Sizes and words of a node's inside. */
export interface NodeStyle {
  readonly metrics: NodeMetrics;
  readonly words: NodeWords;
}

/** Height of figures and capitals, in em. */
const capHeight = 0.71;

/** From afar: picture to the left, two lines beside it; null where the details are always shown. */
export function briefInterior(
  box: GraphBox,
  node: GraphNode,
  { metrics, words }: NodeStyle
): NodeInterior | null {
  const { picture: side, padding } = metrics;
  const size = sizeFor(box.width, metrics);
  if (size === null || node.kind === 'image') return null;
  const picture = {
    x: box.x + padding,
    y: box.y + (box.height - side) / 2,
    width: side,
    height: side
  };
  const { title, channels } = briefLabel(node.op, words);
  const cap = capHeight * size;
  const gap = size * 0.34;
  const first = box.y + (box.height - 2 * cap - gap) / 2 + cap;
  const second = first + gap + cap;
  const isWindow = isWindowOp(node.op);
  const x = picture.x + side + padding;
  const room = box.x + box.width - x - 2;
  const channelText: NodeText = { role: 'channels', text: channels, x, y: second, size, room };
  if (isWindow) {
    return {
      picture,
      texts: fitAll([{ role: 'title', text: title, x, y: first, size, room }, channelText])
    };
  }
  // Without a window there is a word to read: it takes the whole first line.
  const start = box.x + padding * 1.6;
  const wordRoom = box.x + box.width - start - 1;
  return {
    picture: toStrip({ ...picture, x: start, y: second - cap, width: side - padding, height: cap }),
    texts: fitAll([
      { role: 'title', text: title, x: start, y: first, size, room: wordRoom },
      channelText
    ])
  };
}

/** Wider nodes speak up a little: what is read from the last row of a room should be. */
function sizeFor(width: number, { briefSize, wideBriefSize }: NodeMetrics): number | null {
  if (briefSize === null) return null;
  const [narrow, wide] = [44, 84];
  const share = Math.min(1, Math.max(0, (width - narrow) / (wide - narrow)));
  return briefSize + share * (wideBriefSize - briefSize);
}

/** Up close: full name above, a smaller picture, and window, stride, padding and output beside it. */
export function detailInterior(box: GraphBox, node: GraphNode, style: NodeStyle): NodeInterior {
  const { metrics, words } = style;
  const { padding, detailSize: size, nameSize, detailPicture: side } = metrics;
  if (node.kind === 'image') return imageInterior(box, node, style);
  const picture = {
    x: box.x + padding,
    y: box.y + box.height - padding - side,
    width: side,
    height: side
  };
  const x = picture.x + side + padding;
  const name: NodeText = {
    role: 'name',
    text: opName(node.op),
    x: box.x + padding,
    y: (box.y + picture.y + capHeight * nameSize) / 2,
    size: nameSize,
    room: box.width - 2 * padding
  };
  const lines = detailLines(node.op, words);
  const texts = fitAll([name, ...setLines(lines, { x, box, picture, size })]);
  return { picture: isWindowOp(node.op) ? picture : toStrip(picture), texts };
}

/** Without a window there is no map left to show, only a row of values: as wide, and lower. */
function toStrip(box: GraphBox): GraphBox {
  const height = box.width * 0.36;
  return { ...box, y: box.y + (box.height - height) / 2, height };
}

function imageInterior(
  box: GraphBox,
  node: GraphNode,
  { metrics: { padding, detailSize: size, nameSize }, words }: NodeStyle
): NodeInterior {
  // Where there is no room beside the picture, the shape stands below it.
  const isShapeBelow = box.width < 1.75 * box.height;
  const side = box.height - 2 * padding - (isShapeBelow ? size * 1.15 : 0);
  const picture = { x: box.x + padding, y: box.y + padding, width: side, height: side };
  const besideX = picture.x + side + padding * 1.4;
  const middle = picture.y + side / 2;
  const end = box.x + box.width - 1;
  const name = isShapeBelow
    ? { x: besideX, y: middle + (capHeight * nameSize) / 2 }
    : { x: besideX, y: middle - size * 0.25 };
  const shape = isShapeBelow
    ? { x: picture.x, y: box.y + box.height - padding - size * 0.12 }
    : { x: besideX, y: middle + size * 1.1 };
  return {
    picture,
    texts: fitAll([
      { role: 'name', text: words.image, ...name, size: nameSize, room: end - name.x },
      { role: 'line', text: shapeText(node.outShape), ...shape, size, room: end - shape.x }
    ])
  };
}

/** A language with longer words, or wider letters, has them smaller rather than cut off. */
function fitAll(texts: readonly NodeText[]): readonly NodeText[] {
  return texts.map((text) => ({ ...text, size: fitTextSize(text.text, text.size, text.room) }));
}

interface LineSetting {
  readonly x: number;
  readonly box: GraphBox;
  readonly picture: GraphBox;
  readonly size: number;
}

/** Spreads lines over the picture's height, first and last flush with its edges. */
function setLines(lines: readonly string[], { x, box, picture, size }: LineSetting): NodeText[] {
  const cap = capHeight * size;
  const step = (picture.height - cap * 1.12) / 2;
  const first = picture.y + cap * 1.06 + (step * (3 - lines.length)) / 2;
  const room = box.x + box.width - x - 1;
  return lines.map((text, index) => ({
    role: 'line',
    text,
    x,
    y: first + index * step,
    size,
    room
  }));
}
