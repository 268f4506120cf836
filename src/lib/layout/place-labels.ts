import type {
  DrawnEdge,
  DrawnGroup,
  DrawnLink,
  DrawnNode,
  GraphBox,
  GraphPoint,
  NodeMetrics
} from './drawing';
import { estimateTextWidth } from './text-width';

interface TurnedPoint extends GraphPoint {
  /** Degrees, clockwise. */
  readonly turn: number;
}

/** Baseline centre of a line's label: above the first level stretch that is long enough for it; null where none is. */
export function placeEdgeLabel(
  { points, breadth }: DrawnEdge,
  label: string,
  size: number
): GraphPoint | null {
  if (label === '') return null;
  const needed = estimateTextWidth(label, size) + size * 2;
  for (let index = 1; index < points.length; index += 1) {
    const [from, to] = points.slice(index - 1, index + 1);
    if (from.y === to.y && to.x - from.x >= needed) {
      return { x: (from.x + to.x) / 2, y: from.y - breadth / 2 - size * 0.4 };
    }
  }
  return null;
}

/** Baseline centre of what stands beside the bar that all branches read. */
export function placeInputLabel(bar: GraphBox, size: number): TurnedPoint {
  return isUpright(bar)
    ? { x: bar.x - size * 0.35, y: bar.y + bar.height * 0.22, turn: -90 }
    : // Between the title and the sum of the channels.
      { x: bar.x + bar.width * 0.55, y: bar.y - size * 0.35, turn: 0 };
}

/** Where a link's arrow head points. */
export function placeLinkHead({ points }: DrawnLink): TurnedPoint {
  const [before, end] = points.slice(-2);
  const turn = (Math.atan2(end.y - before.y, end.x - before.x) * 180) / Math.PI;
  return { ...end, turn };
}

/** A tag on the upper edge of a node, clear of the name below. */
export interface TagPlace {
  readonly box: GraphBox;
  readonly fontSize: number;
  /** Baseline centre. */
  readonly at: GraphPoint;
}

export function placeTag(node: GraphBox, label: string, size: number): TagPlace {
  const fontSize = size * 0.8;
  const width = estimateTextWidth(label, fontSize) + fontSize * 0.6;
  const height = fontSize * 1.3;
  const x = node.x + node.width - width - size * 0.5;
  const y = node.y - height * 0.85;
  return {
    box: { x, y, width, height },
    fontSize,
    at: { x: x + width / 2, y: y + height * 0.78 }
  };
}

/** The output's picture at the end of a group's heading, and where what stands before it ends. */
export function placeHeadingEnd(
  { box }: DrawnGroup,
  { titleSize, hasPicture }: { titleSize: number; hasPicture: boolean }
): { readonly picture: GraphBox; readonly end: number } {
  const side = titleSize * 1.1;
  const right = box.x + box.width - 4;
  return {
    picture: { x: right - side, y: box.y + 2.2, width: side, height: side },
    end: right - (hasPicture ? side + 3 : 0)
  };
}

/** The bar of a concat: how large its numbers are, which of them have room, and where its own picture stands. */
export interface ConcatInterior {
  readonly fontSize: number;
  /** By segment. */
  readonly hasRoom: readonly boolean[];
  readonly picture: GraphBox;
}

export function concatInterior(
  { box, segments }: DrawnNode,
  { detailSize }: NodeMetrics
): ConcatInterior {
  const fontSize = detailSize * 0.92;
  const side = Math.min(box.width, box.height) - 1;
  return {
    fontSize,
    hasRoom: segments.map(
      ({ channels, box: { width, height } }) =>
        estimateTextWidth(String(channels), fontSize) <= width - 0.6 && fontSize * 1.2 <= height
    ),
    picture: {
      x: box.x + (box.width - side) / 2,
      y: box.y + (box.height - side) / 2,
      width: side,
      height: side
    }
  };
}

const isUpright = (box: GraphBox) => box.height > box.width;
