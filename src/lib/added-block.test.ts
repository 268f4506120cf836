import { describe, expect, test } from 'vitest';
import { generateCode, joinCode } from './code';
import { costsPerEndPoint } from './costs';
import { networkWriters } from './exports';
import { buildGraph } from './graph';
import { layoutNetwork } from './layout';
import {
  buildNetwork,
  findSmallestInput,
  frameworks,
  isBranched,
  originalDescription,
  outputOpOf,
  type NetworkDescription
} from './network';
import { traceReceptiveField } from './receptive-fields';
import { listExperiments } from './what-ifs';

/** Inception V3 with one more block: the named one again, under a name of its own, behind it. */
function repeatBlock(endPoint: string, name: string): NetworkDescription {
  return originalDescription.flatMap((block) =>
    block.endPoint === endPoint ? [block, { ...block, endPoint: name }] : [block]
  );
}

describe.each([
  ['inside the base', 'Mixed_5d', 'Mixed_5e', '35 × 35'],
  ['at its end', 'Mixed_7c', 'Mixed_7d', '8 × 8']
])('one more entry %s', (_, before, name, row) => {
  const description = repeatBlock(before, name);
  const network = { ...buildNetwork({}, description), edits: [] };
  const ops = network.ops.filter((op) => op.endPoint === name);

  test('is built, named, counted and read by what follows', () => {
    const names = network.endPoints.map((endPoint) => endPoint.name);
    expect(names[names.indexOf(before) + 1]).toBe(name);
    expect(outputOpOf(network, name)?.outShape).toEqual(outputOpOf(network, before)?.outShape);
    const readers = network.ops.filter(
      (op) => op.endPoint !== name && op.inputs.includes(`InceptionV3/${name}/concat`)
    );
    expect(readers.length).toBeGreaterThan(0);
    const params = ops.reduce((sum, op) => sum + op.params, 0);
    expect(network.totals.baseParams).toBe(buildNetwork().totals.baseParams + params);
    expect(findSmallestInput(network.config, description)).toBe(findSmallestInput(network.config));
  });

  test('stands in the graph and in the drawing, in the row of its grid', async () => {
    const graph = buildGraph(network);
    expect(graph.groups.get(name)).toMatchObject({ kind: 'module', branchCount: 4 });
    const cells = graph.rows.find(({ label }) => label === row)?.cells.flat() ?? [];
    expect(cells[cells.indexOf(before) + 1]).toBe(name);
    const drawing = await layoutNetwork(network, 'rows');
    expect(drawing.groups.map(({ id }) => id)).toContain(name);
    const drawn = new Set(drawing.nodes.map(({ id }) => id));
    expect(ops.filter(({ scope, kind }) => kind !== 'concat' && !drawn.has(scope))).toEqual([]);
  });

  test.each(['json', 'csv', 'table', 'markdown'] as const)('is exported as %s', (format) => {
    const text = networkWriters[format](network);
    for (const { scope } of ops) expect(text).toContain(scope.replace('InceptionV3/', ''));
  });

  test.each(frameworks)('is written as %s code, whole and by itself', (framework) => {
    const whole = generateCode(network, framework, { kind: 'network' });
    const own = generateCode(network, framework, { kind: 'module', endPoint: name });
    for (const { lines } of [whole, own]) {
      const scopes = new Set(lines.flatMap((line) => line.scopes));
      expect(ops.filter(({ scope }) => !scopes.has(scope))).toEqual([]);
    }
    expect(joinCode(whole)).toContain(name);
  });

  test('has costs, receptive fields and what-ifs', () => {
    expect(costsPerEndPoint(network).endPoints.map((costs) => costs.name)).toContain(name);
    expect(traceReceptiveField(network, `InceptionV3/${name}/concat`)).not.toBeNull();
    expect(listExperiments(network, name).map(({ edit }) => edit.at)).toContain(`${name}/Branch_0`);
  });
});

test('a block without branches joins the stem', () => {
  const description = repeatBlock('Conv2d_2b_3x3', 'Conv2d_2c_3x3').map((block) =>
    block.endPoint === 'Conv2d_2c_3x3' && !isBranched(block)
      ? { ...block, layers: block.layers.map((layer) => ({ ...layer, name: block.endPoint })) }
      : block
  );
  const graph = buildGraph(buildNetwork({}, description));
  expect(graph.groups.get('stem')?.nodeIds).toContain('InceptionV3/Conv2d_2c_3x3');
});
