import { channelsOf, shapeText, type GraphNode } from '../graph';
import type { Pair, Shape } from '../network';
import type { NodeText } from './node-interior';

/** What of an output nobody should read off, since they are being asked for it: its height and width, or all. */
export type KeptOutput = 'nothing' | 'grid' | 'all';

/** A node's texts without what is kept of its output. */
export function hideOutput(
  texts: readonly NodeText[],
  node: GraphNode,
  kept: KeptOutput
): readonly NodeText[] {
  return texts.map((text) => {
    if (text.text === shapeText(node.outShape)) {
      return { ...text, text: shapeWithout(node.outShape, kept) };
    }
    return text.role === 'channels' && kept === 'all' ? { ...text, text: '?' } : text;
  });
}

/** `8×8×1280`, `?×?×1280` or `?`. */
export function shapeWithout(shape: Shape, kept: KeptOutput): string {
  if (kept === 'all') return '?';
  return kept === 'grid' ? `?×?×${channelsOf(shape)}` : shapeText(shape);
}

/** A row's label, `8 × 8` or `299 → 35`, without the grid [height, width] that it says its ops come to. */
export function rowLabelWithout(label: string, [height, width]: Pair): string {
  const outcome = /\d+( × \d+)?$/.exec(label)?.[0];
  const isKept =
    outcome === `${height} × ${width}` || (height === width && label.endsWith(`→ ${height}`));
  return isKept && outcome !== undefined ? label.replace(outcome, '?') : label;
}
