import { expect, test } from 'vitest';
import { buildGraph, type NodeWords } from '../../graph';
import { briefInterior, detailInterior, layoutNetwork, layoutVariants } from '../../layout';
import { buildNetwork } from '../../network';
import { drawing } from './drawing';

const network = buildNetwork();
const graph = buildGraph(network);

/** Words that fit anywhere: what they leave is the size that was meant. */
const shortWords: NodeWords = {
  ...drawing.words,
  image: 'i',
  kinds: {
    max_pool: 'i',
    avg_pool: 'i',
    global_avg_pool: 'i',
    concat: 'i',
    dropout: 'i',
    squeeze: 'i',
    softmax: 'i'
  },
  stride: String
};

test.each(layoutVariants)(
  'no English word has to be set smaller to fit: %s',
  async (variant) => {
    const { nodes, metrics } = await layoutNetwork(network, variant);
    for (const node of nodes) {
      const item = graph.nodes.get(node.id);
      if (item === undefined || item.kind === 'concat') continue;
      const sizesWith = (words: NodeWords) => {
        const style = { metrics: metrics[node.size], words };
        const interiors = [
          briefInterior(node.box, item, style),
          detailInterior(node.box, item, style)
        ];
        return interiors.map((interior) => interior?.texts.map(({ size }) => size));
      };
      expect(sizesWith(drawing.words), node.id).toEqual(sizesWith(shortWords));
    }
  },
  60_000
);
