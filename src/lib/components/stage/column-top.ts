import type { GraphBox } from '$lib/layout';

/** Above what is scrolled to. In units of the drawing, as all here. */
const margin = 12;

/**
 * Where a column that is read by scrolling begins to be shown: with what stands around a node, as far as the node itself is
 * seen then, else with the node.
 */
export function columnTop(framed: GraphBox, core: GraphBox, room: number): number {
  const whole = framed.y - margin;
  const isSeen = core.y + core.height + margin <= whole + room;
  return isSeen ? whole : core.y - margin;
}
