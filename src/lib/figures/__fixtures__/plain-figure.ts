import { opName, shapeText } from '../../graph';
import { longWords } from '../../graph/__fixtures__/node-words';
import { layoutNetwork, type LayoutVariant } from '../../layout';
import { buildNetwork } from '../../network';
import { choosePart, type Figure, type FigureWords } from '..';

export const network = buildNetwork();

export const plainWords: FigureWords = {
  words: longWords,
  untrained: 'UNTRAINED',
  groupTitle: ({ id }) => id,
  reads: (source) => `reads ${source}`,
  node: (node) => (node.kind === 'image' ? node.id : opName(node.op)),
  group: ({ id, outShape }) => `${id} ${shapeText(outShape)}`
};

/** A figure of a part of the default network, in words that are no language's. */
export async function plainFigure(
  at: string | null,
  changes: Partial<Figure> = {},
  variant: LayoutVariant = 'rows'
): Promise<Figure> {
  const part = choosePart(network, await layoutNetwork(network, variant), at);
  if (part === null) throw new Error(`The network has no ${at}.`);
  return {
    network,
    standard: network,
    ...part,
    theme: 'light',
    words: plainWords,
    caption: { title: 'A title', lines: ['A sentence.'], address: 'https://example.org/?a=1&b=2' },
    edited: new Set(),
    maps: new Map(),
    imageUrl: null,
    ...changes
  };
}
