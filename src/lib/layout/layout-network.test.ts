import { beforeAll, describe, expect, test } from 'vitest';
import { buildGraph } from '../graph';
import { longWords } from '../graph/__fixtures__/node-words';
import { buildNetwork } from '../network';
import { layoutVariants, type Drawing, type GraphBox, type GraphPoint } from './drawing';
import { layoutNetwork } from './layout-network';
import { briefInterior, detailInterior } from './node-interior';
import { estimateTextWidth } from './text-width';

const network = buildNetwork();
const graph = buildGraph(network);
const slowMs = 60_000;
const drawings = new Map<string, Drawing>();

beforeAll(async () => {
  for (const variant of layoutVariants) {
    drawings.set(variant, await layoutNetwork(network, variant));
  }
}, slowMs);

const drawingOf = (variant: string): Drawing => {
  const drawing = drawings.get(variant);
  if (drawing === undefined) throw new Error(`no ${variant}`);
  return drawing;
};
const unfolded = layoutVariants.filter((variant) => variant !== 'folded');

const overlaps = (a: GraphBox, b: GraphBox) =>
  a.x < b.x + b.width - 0.05 &&
  b.x < a.x + a.width - 0.05 &&
  a.y < b.y + b.height - 0.05 &&
  b.y < a.y + a.height - 0.05;

function isWithin(inner: GraphBox, outer: GraphBox): boolean {
  const slack = 0.05;
  return (
    inner.x >= outer.x - slack &&
    inner.y >= outer.y - slack &&
    inner.x + inner.width <= outer.x + outer.width + slack &&
    inner.y + inner.height <= outer.y + outer.height + slack
  );
}

/** True where the polyline runs through the inside of the box, tested at steps of half a unit. */
function crosses(points: readonly GraphPoint[], box: GraphBox): boolean {
  const isInside = ({ x, y }: GraphPoint) =>
    x > box.x + 0.1 &&
    x < box.x + box.width - 0.1 &&
    y > box.y + 0.1 &&
    y < box.y + box.height - 0.1;
  return points.slice(1).some((to, index) => {
    const from = points[index];
    const steps = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) * 2));
    return Array.from({ length: steps + 1 }, (_, step) => step / steps).some((share) =>
      isInside({ x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share })
    );
  });
}

describe.each(unfolded)('%s', (variant) => {
  test('shows the image and every op once', () => {
    const ids = drawingOf(variant).nodes.map((node) => node.id);
    expect(ids.toSorted()).toEqual(['input', ...network.ops.map((op) => op.scope)].toSorted());
  });

  test('lets no node overlap another', () => {
    const { nodes } = drawingOf(variant);
    const clashes = nodes.flatMap((a, index) =>
      nodes
        .slice(index + 1)
        .filter((b) => overlaps(a.box, b.box))
        .map((b) => [a.id, b.id])
    );
    expect(clashes).toEqual([]);
  });

  test('keeps every node inside its group', () => {
    const { nodes, groups } = drawingOf(variant);
    const boxes = new Map(groups.map((group) => [group.id, group.box]));
    const outside = nodes.filter(({ box, groupId }) => {
      const group = boxes.get(groupId);
      return group === undefined || !isWithin(box, group);
    });
    expect(outside).toEqual([]);
  });

  test('lets no edge pass through a node that is not its end', () => {
    const { nodes, edges } = drawingOf(variant);
    const clashes = edges.flatMap((edge) =>
      nodes
        .filter(({ id }) => id !== edge.fromId && id !== edge.toId)
        .filter(({ box }) => crosses(edge.points, box))
        .map(({ id }) => [edge.id, id])
    );
    expect(clashes).toEqual([]);
  });

  test('lets no link pass through a node', () => {
    const { nodes, links } = drawingOf(variant);
    const clashes = links.flatMap((link) =>
      nodes.filter(({ box }) => crosses(link.points, box)).map(({ id }) => [link.toGroupId, id])
    );
    expect(clashes).toEqual([]);
  });

  test('draws every input of every op', () => {
    const drawing = drawingOf(variant);
    const byLink = graph.links.filter(
      ({ toGroupId }) => drawing.groups.find((group) => group.id === toGroupId)?.inputBar === null
    );
    expect(drawing.edges.length + byLink.length).toBe(graph.edges.length);
  });

  test('orders branches as the article does', () => {
    const { nodes } = drawingOf(variant);
    const across = variant === 'down' ? 'x' : 'y';
    for (const group of graph.groups.values()) {
      const inside = nodes.filter((node) => node.groupId === group.id && node.branch !== null);
      for (const a of inside) {
        for (const b of inside) {
          if ((a.branch ?? 0) < (b.branch ?? 0)) {
            expect(a.box[across], `${a.id} before ${b.id}`).toBeLessThan(b.box[across]);
          }
        }
      }
    }
  });

  test.each([
    [['Mixed_5b', 'Mixed_5c', 'Mixed_5d']],
    [['Mixed_6b', 'Mixed_6c', 'Mixed_6d', 'Mixed_6e']],
    [['Mixed_7b', 'Mixed_7c']]
  ])('makes repeats look alike: %s', (names) => {
    const { nodes, groups } = drawingOf(variant);
    const [first, ...others] = names.map((name) => {
      const origin = groups.find((group) => group.id === name)?.box ?? { x: NaN, y: NaN };
      return nodes
        .filter((node) => node.groupId === name)
        .map(({ box }) => [box.x - origin.x, box.y - origin.y, box.width, box.height]);
    });
    for (const other of others) {
      expect(other.length).toBe(first.length);
      other.flat().forEach((value, index) => expect(value).toBeCloseTo(first.flat()[index], 1));
    }
  });

  test('fits every label into its node, however long its words', () => {
    const { nodes, metrics } = drawingOf(variant);
    const tooWide = nodes.flatMap((node) => {
      const item = graph.nodes.get(node.id);
      if (item === undefined || item.kind === 'concat') return [];
      const style = { metrics: metrics[node.size], words: longWords };
      const interiors = [
        briefInterior(node.box, item, style),
        detailInterior(node.box, item, style)
      ];
      return interiors.flatMap((interior) =>
        (interior?.texts ?? [])
          .filter(({ text, size, room }) => estimateTextWidth(text, size) > room + 1e-6)
          .map(({ text, room }) => `${node.id}: "${text}" in ${room}`)
      );
    });
    expect(tooWide).toEqual([]);
  });

  test('cuts each concat to the scale of its inputs', () => {
    const along = variant === 'down' ? 'width' : 'height';
    for (const { box, segments } of drawingOf(variant).nodes) {
      const total = segments.reduce((sum, segment) => sum + segment.channels, 0);
      for (const segment of segments) {
        expect(segment.box[along] / box[along]).toBeCloseTo(segment.channels / total, 2);
      }
    }
  });
});

describe.each(layoutVariants)('%s', (variant) => {
  test('stays within its bounds', () => {
    const drawing = drawingOf(variant);
    const page = { x: 0, y: 0, width: drawing.width, height: drawing.height };
    const boxes = [...drawing.groups, ...drawing.nodes].map(({ box }) => box);
    const points = [...drawing.links, ...drawing.edges].flatMap((line) => line.points);
    const all = [...boxes, ...points.map((point) => ({ ...point, width: 0, height: 0 }))];
    expect(all.filter((box) => !isWithin(box, page))).toEqual([]);
  });

  test('lets no group overlap another', () => {
    const { groups } = drawingOf(variant);
    const clashes = groups.flatMap((a, index) =>
      groups
        .slice(index + 1)
        .filter((b) => overlaps(a.box, b.box))
        .map((b) => [a.id, b.id])
    );
    expect(clashes).toEqual([]);
  });
});

describe('rows', () => {
  test('fits 1264×610 at full size, its smallest text at least 9 px high', () => {
    const { width, height, metrics } = drawingOf('rows');
    expect(width).toBeLessThanOrEqual(1264);
    expect(height).toBeLessThanOrEqual(610);
    expect(metrics.small.briefSize).toBeGreaterThanOrEqual(9);
  });

  test('ends its rows flush', () => {
    const { groups } = drawingOf('rows');
    const ends = ['stem', 'Mixed_6a', 'Mixed_6e', 'Logits'].map((id) => {
      const box = groups.find((group) => group.id === id)?.box;
      return box === undefined ? NaN : box.x + box.width;
    });
    for (const end of ends) expect(end).toBeCloseTo(ends[0], 0);
  });

  test('reads the details of a module at 12 px beside an inspector of 400 px', () => {
    const { groups, moduleScale, metrics } = drawingOf('rows');
    for (const { id, box } of groups.filter(({ inputBar }) => inputBar !== null)) {
      const scale = 0.96 * Math.min(864 / box.width, 610 / box.height);
      expect(scale * metrics.small.detailSize, id).toBeGreaterThan(11.4);
      expect(scale, id).toBeGreaterThan(moduleScale * 0.9);
    }
  });

  test('branches AuxLogits off the line that leaves Mixed_6e', () => {
    const link = drawingOf('rows').links.find(({ toGroupId }) => toGroupId === 'AuxLogits');
    expect(link).toMatchObject({ fromGroupId: 'Mixed_6e', isStub: false, channels: 768 });
    expect(link?.junction).not.toBeNull();
  });
});

test('a phone column is at most 370 units wide', () => {
  expect(drawingOf('column').width).toBeLessThanOrEqual(370);
});

test('the folded outline has one box per group and no ops', () => {
  const { groups, nodes } = drawingOf('folded');
  expect(groups.length).toBe(graph.groups.size);
  expect(nodes.map((node) => node.id)).toEqual(['input']);
});

test.each([
  { finalEndPoint: 'MaxPool_5a_3x3' as const },
  { finalEndPoint: 'Mixed_6a' as const },
  { auxLogits: false },
  { numClasses: 0 },
  { inputHeight: 150, inputWidth: 200, globalPool: true }
])(
  'lays out other configurations: %o',
  async (config) => {
    const other = buildNetwork(config);
    const { nodes } = await layoutNetwork(other, 'rows');
    expect(nodes.length).toBe(other.ops.length + 1);
    const clashes = nodes.flatMap((a, index) =>
      nodes
        .slice(index + 1)
        .filter((b) => overlaps(a.box, b.box))
        .map((b) => [a.id, b.id])
    );
    expect(clashes).toEqual([]);
  },
  slowMs
);
