import { expect, test } from 'vitest';
import { formatShape } from '../network';
import { network, plainFigure } from './__fixtures__/plain-figure';
import { writeDrawing, writeFigure } from '.';

const texts = (svg: string) =>
  [...svg.matchAll(/>([^<]+)<\/(?:text|tspan)>/g)].map(([, text]) => text);
const scope = 'InceptionV3/Mixed_6a/Branch_0/Conv2d_1a_1x1';
const shape = formatShape(network.ops.find((op) => op.scope === scope)?.outShape ?? []);

test('a drawing writes all that its figure does, but for the caption', async () => {
  const figure = await plainFigure('Mixed_6a');
  const { content } = writeDrawing(figure);
  const { title, lines, address } = figure.caption;
  const caption = [title, ...lines, address].map((line) => line.replaceAll('&', '&amp;'));
  expect(texts(content)).toEqual(
    texts(writeFigure(figure).svg).filter((text) => !caption.includes(text))
  );
  expect(content).not.toMatch(/<title|data-scope/);
});

test('what is asked for stands nowhere in it, close or from afar', async () => {
  const plain = texts(writeDrawing(await plainFigure('Mixed_6a')).content);
  expect(plain).toContain(shape);
  const hidden = new Set([scope, 'InceptionV3/Mixed_6a/concat', 'InceptionV3/Mixed_5d/concat']);
  const asked = texts(writeDrawing(await plainFigure('Mixed_6a', { hidden })).content);
  expect(asked).toContain('?');
  expect(asked).not.toContain(shape);
  for (const name of ['Mixed_6a', 'Mixed_5d']) {
    const { shape: output = [] } = network.endPoints.find((it) => it.name === name) ?? {};
    expect(plain).toContain(formatShape(output));
    expect(asked).not.toContain(formatShape(output));
  }
});

test('from afar, what is asked for is missing in boxes and headings', async () => {
  const count = (content: string) => texts(content).filter((text) => text === '?').length;
  const hidden = new Set([scope, 'InceptionV3/Mixed_6a/concat']);
  expect(count(writeDrawing(await plainFigure(null, { hidden })).content)).toBe(2);
  expect(count(writeDrawing(await plainFigure(null)).content)).toBe(0);
});
