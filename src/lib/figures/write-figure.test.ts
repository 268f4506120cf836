import { expect, test } from 'vitest';
import { buildGraph, concatSum, detailLines, opName } from '../graph';
import { longWords } from '../graph/__fixtures__/node-words';
import { network, plainFigure } from './__fixtures__/plain-figure';
import { writeCard, writeFigure } from '.';

const count = (svg: string, pattern: RegExp) => [...svg.matchAll(pattern)].length;
const untagged = (svg: string) => svg.replace(/<[^>]*>/g, '\n');
const graph = buildGraph(network);

test.each(['rows', 'down'] as const)(
  'the whole network holds every op once, %s',
  async (variant) => {
    const { svg } = writeFigure(await plainFigure(null, {}, variant));
    const scopes = [...svg.matchAll(/data-scope="([^"]*)"/g)].map(([, scope]) => scope);
    expect(new Set(scopes)).toEqual(new Set(graph.nodes.keys()));
    expect(scopes).toHaveLength(graph.nodes.size);
  }
);

test.each(['Mixed_6b', 'AuxLogits', 'MaxPool_5a_3x3'])(
  'a figure of %s writes what every op of its group has, as text',
  async (at) => {
    const figure = await plainFigure(at);
    const words = untagged(writeFigure(figure).svg);
    for (const { id } of figure.drawing.nodes) {
      const node = graph.nodes.get(id);
      if (node?.kind === 'concat') expect(words).toContain(concatSum(node.op));
      if (node?.kind !== 'op') continue;
      for (const line of [opName(node.op), ...detailLines(node.op, longWords)]) {
        expect(words).toContain(line);
      }
    }
  }
);

test('an end point inside a group is outlined, a group that fills the figure is not', async () => {
  const outline = /stroke="#1b1f23"/g;
  expect(count(writeFigure(await plainFigure('Conv2d_2b_3x3')).svg, outline)).toBe(1);
  expect(count(writeFigure(await plainFigure('Mixed_6b')).svg, outline)).toBe(0);
});

test('a figure runs nothing and asks for nothing', async () => {
  for (const at of [null, 'Mixed_7c']) {
    for (const write of [writeFigure, writeCard]) {
      const { svg } = write(await plainFigure(at));
      expect(svg).not.toMatch(/<script|<foreignObject|\son\w+=|@import/i);
      const addresses = [...svg.matchAll(/(?:href|src)="([^"]*)"|url\(([^)]*)\)/g)];
      expect(addresses).toEqual([]);
      expect(svg).not.toContain('var(--');
    }
  }
});

test('caption and address stand in it, with their signs escaped', async () => {
  const caption = { title: 'A < B & "C"', lines: ['<script>alert(1)</script>'], address: 'x?a&b' };
  const { svg } = writeFigure(await plainFigure('Mixed_5b', { caption }));
  expect(svg).toContain('<title>A &lt; B &amp; &quot;C&quot;</title>');
  expect(svg).toContain('<desc>&lt;script&gt;alert(1)&lt;/script&gt; x?a&amp;b</desc>');
  expect(svg).toMatch(/<text[^>]*>x\?a&amp;b<\/text>/);
  expect(svg).not.toContain('<script');
});

test('the themes differ in colours alone', async () => {
  const light = writeFigure(await plainFigure('Mixed_7b')).svg;
  const dark = writeFigure(await plainFigure('Mixed_7b', { theme: 'dark' })).svg;
  const withoutColours = (svg: string) => svg.replace(/#[0-9a-f]{6}/g, '#');
  expect(dark).not.toBe(light);
  expect(withoutColours(dark)).toBe(withoutColours(light));
});

test('maps are pictures in their boxes, and untrained ones are marked', async () => {
  const figure = await plainFigure('Mixed_6b');
  const map = { href: 'data:image/png;base64,AA==', width: 17, height: 17, isUntrained: true };
  const maps = new Map(figure.drawing.nodes.map(({ id }) => [id, map]));
  const { svg } = writeFigure({ ...figure, maps });
  const ops = figure.drawing.nodes.filter(({ id }) => graph.nodes.get(id)?.kind === 'op').length;
  // Beside the ops, the output once more in the heading.
  expect(count(svg, /<image href="data:image\/png/g)).toBe(ops + 1);
  expect(count(svg, />UNTRAINED</g)).toBe(ops);
  expect(count(svg, /stroke-dasharray/g)).toBe(ops);
});

test('an op that a what-if has changed is ringed with dashes', async () => {
  const [first] = (await plainFigure('Mixed_6b')).drawing.nodes;
  const { svg } = writeFigure(await plainFigure('Mixed_6b', { edited: new Set([first.id]) }));
  expect(count(svg, /stroke-dasharray/g)).toBe(1);
});
