import { shapeText, type GraphNode } from '../graph';
import type { NodeText } from './node-interior';

/** A node's texts without what comes out of it: nobody should read off what they are being asked. */
export function hideOutput(texts: readonly NodeText[], node: GraphNode): readonly NodeText[] {
  return texts.map((text) =>
    text.role === 'channels' || text.text === shapeText(node.outShape)
      ? { ...text, text: '?' }
      : text
  );
}
