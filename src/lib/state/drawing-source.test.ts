import { afterEach, expect, test, vi } from 'vitest';
import { layoutNetwork } from '../layout';
import { buildNetwork } from '../network';
import { createDrawingSource, cropSource } from './drawing-source';

const asset = (path: string) => `https://site.test${path}`;

function answerWith(body: unknown): void {
  vi.stubGlobal('fetch', async () => Response.json(body));
}

afterEach(() => vi.unstubAllGlobals());

test('an answer that is no drawing of the kind asked for is refused', async () => {
  const source = createDrawingSource(asset);
  answerWith({ a: 1 });
  await expect(source.fetchDrawing('down')).rejects.toThrow('no drawing');
  answerWith(null);
  await expect(source.fetchDrawing('down')).rejects.toThrow();
});

test('a cropped source gives one group of the same drawing', async () => {
  answerWith(await layoutNetwork(buildNetwork(), 'column'));
  const drawing = await cropSource(createDrawingSource(asset), 'Mixed_6b').fetchDrawing('column');
  expect(drawing.variant).toBe('column');
  expect(drawing.groups.map(({ id }) => id)).toEqual(['Mixed_6b']);
});
