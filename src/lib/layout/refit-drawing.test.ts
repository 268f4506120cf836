import { beforeAll, describe, expect, test } from 'vitest';
import { hasSameStructure } from '../graph';
import { buildNetwork } from '../network';
import { buildEditedNetwork } from '../what-ifs';
import type { Drawing, LayoutVariant } from './drawing';
import { layoutNetwork } from './layout-network';
import { refitDrawing } from './refit-drawing';

const standard = buildNetwork();
const drawings = new Map<LayoutVariant, Drawing>();

beforeAll(async () => {
  for (const variant of ['rows', 'down', 'column'] as const) {
    drawings.set(variant, await layoutNetwork(standard, variant));
  }
}, 120_000);

function requireDrawing(variant: LayoutVariant): Drawing {
  const drawing = drawings.get(variant);
  if (drawing === undefined) throw new Error(variant);
  return drawing;
}

test('settings that change numbers and names alone keep the structure; others do not', () => {
  for (const config of [{ inputHeight: 150 }, { depthMultiplier: 0.5 }, { numClasses: 10 }]) {
    expect(hasSameStructure(standard, buildNetwork(config))).toBe(true);
  }
  for (const config of [{ auxLogits: false }, { globalPool: true }, { numClasses: 0 }]) {
    expect(hasSameStructure(standard, buildNetwork(config))).toBe(false);
  }
  const edited = buildEditedNetwork({}, [{ kind: 'off', at: 'Mixed_5b/Branch_3' }]);
  expect(hasSameStructure(standard, edited)).toBe(false);
});

describe.each(['rows', 'down', 'column'] as const)('%s', (variant) => {
  test.each([
    { inputHeight: 150, inputWidth: 220 },
    { depthMultiplier: 0.3, minDepth: 40, numClasses: 7 }
  ])(
    'refitted to %j it says what a layout from scratch says',
    async (config) => {
      const network = buildNetwork(config);
      const refitted = refitDrawing(requireDrawing(variant), standard, network);
      const fresh = await layoutNetwork(network, variant);
      const meaning = ({ rows, nodes, edges, links }: Drawing) => ({
        rows: rows.map(({ label }) => label),
        nodes: nodes.map(({ id, groupId, branch, segments }) => ({
          id,
          groupId,
          branch,
          segments: segments.map(({ fromId, channels }) => ({ fromId, channels }))
        })),
        edges: edges.map(({ id, shape, breadth }) => ({ id, shape, breadth })),
        links: links.map(({ channels, toGroupId }) => ({ channels, toGroupId }))
      });
      expect(meaning(refitted)).toEqual(meaning(fresh));
    },
    60_000
  );

  test('bars stay cut to scale and lines end in their segment', () => {
    const network = buildNetwork({ depthMultiplier: 0.3, minDepth: 40 });
    const refitted = refitDrawing(requireDrawing(variant), standard, network);
    for (const node of refitted.nodes.filter(({ segments }) => segments.length > 0)) {
      const total = node.segments.reduce((sum, { channels }) => sum + channels, 0);
      for (const { fromId, channels, box } of node.segments) {
        const area = box.width * box.height;
        expect(area / (node.box.width * node.box.height)).toBeCloseTo(channels / total, 1);
        const edge = refitted.edges.find(({ id }) => id === `${fromId}>${node.id}`);
        const end = edge?.points.at(-1);
        if (end === undefined) continue;
        expect(end.x).toBeGreaterThanOrEqual(box.x - 0.05);
        expect(end.x).toBeLessThanOrEqual(box.x + box.width + 0.05);
        expect(end.y).toBeGreaterThanOrEqual(box.y - 0.05);
        expect(end.y).toBeLessThanOrEqual(box.y + box.height + 0.05);
      }
    }
  });
});
