import { expect, test } from 'vitest';
import { buildGraph, type GraphGroup } from '../graph';
import { buildNetwork } from '../network';
import { blendLayouts } from './blend-layouts';
import { layoutOnce } from './layout-once';
import { layoutStyles } from './layout-options';
import { runElk, type ElkNode } from './run-elk';
import { toElkGraph } from './to-elk';

const graph = buildGraph(buildNetwork());
const slowMs = 60_000;

function elkGraphOf(id: string, length: number): ElkNode {
  const group: GraphGroup | undefined = graph.groups.get(id);
  if (group === undefined) throw new Error(`${id} is not in the graph`);
  return toElkGraph(graph, group, {
    style: layoutStyles.rows,
    extent: { length, breadth: 24 }
  });
}

/** Every coordinate of boxes and routes, in order. */
function coordinatesOf(laidOut: ElkNode): number[] {
  const boxes = (laidOut.children ?? []).flatMap(({ x, y, width, height }) => [
    x ?? NaN,
    y ?? NaN,
    width ?? NaN,
    height ?? NaN
  ]);
  const points = (laidOut.edges ?? []).flatMap((edge) =>
    (edge.sections ?? []).flatMap(({ startPoint, bendPoints = [], endPoint }) =>
      [startPoint, ...bendPoints, endPoint].flatMap(({ x, y }) => [x, y])
    )
  );
  return [...boxes, ...points];
}

test.each(['stem', 'Mixed_6b', 'Mixed_7b', 'Logits'])(
  'between two lengths stands what ELK itself would draw: %s',
  async (id) => {
    const [tight, middle, loose] = await Promise.all(
      [44, 54, 84].map((length) => runElk(elkGraphOf(id, length)))
    );
    const blended = coordinatesOf(blendLayouts(tight, loose, 0.25));
    const expected = coordinatesOf(middle);
    expect(blended.length).toBe(expected.length);
    blended.forEach((value, index) => expect(value).toBeCloseTo(expected[index], 3));
  },
  slowMs
);

test(
  'a repeat gets the answer of its twin under its own names',
  async () => {
    const [first, second] = await Promise.all(
      ['Mixed_6b', 'Mixed_6c'].map((id) => layoutOnce(elkGraphOf(id, 44)))
    );
    expect(coordinatesOf(second)).toEqual(coordinatesOf(first));
    expect(second.children?.map((child) => child.id)).toEqual(
      elkGraphOf('Mixed_6c', 44).children?.map((child) => child.id)
    );
  },
  slowMs
);
