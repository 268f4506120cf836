import { expect, test } from 'vitest';
import { buildNetwork, outputOpOf } from '../network';
import { locateWindow } from './receptive-field-window';
import { tileCells } from './tile-cells';
import { traceChannel } from './trace-channel';

const network = buildNetwork();
const outputOf = (endPoint: string) => {
  const op = outputOpOf(network, endPoint);
  if (op === undefined) throw new Error(`No end point ${endPoint}.`);
  return op;
};

// Centres at 21 + 16 i and 37 + 32 i, of which pixel 21 has its middle at 21.5.
test.each([
  ['Mixed_6b', { x: 13.5, y: 13.5, width: 272, height: 272 }],
  ['Mixed_7c', { x: 21.5, y: 21.5, width: 256, height: 256 }]
])('the cells of %s tile the middle of the photo, not all of it', (endPoint, tiles) => {
  expect(tileCells(network, outputOf(endPoint))).toEqual(tiles);
});

test('each tile has its middle where its cell’s field has', () => {
  const op = outputOf('Mixed_6b');
  const { x, y } = tileCells(network, op)!;
  for (const [row, column] of [
    [0, 0],
    [3, 16],
    [16, 8]
  ] as const) {
    const { full } = locateWindow(network, op.scope, [row, column])!;
    expect([y + (row + 0.5) * 16, x + (column + 0.5) * 16]).toEqual(
      [full.rows, full.columns].map(([first, last]) => (first + last + 1) / 2)
    );
  }
});

test('the branches of a module tile the same part, whatever they see', () => {
  for (const endPoint of ['Mixed_5d', 'Mixed_6a', 'Mixed_7c']) {
    const op = outputOf(endPoint);
    const channels = Array.from({ length: op.outShape[3] }, (_, channel) => channel);
    const scopes = new Set(
      channels.map((channel) => traceChannel(network, { scope: op.scope, channel }).scope)
    );
    const sources = network.ops.filter(({ scope }) => scopes.has(scope));
    expect(sources.length).toBeGreaterThan(2);
    for (const source of sources)
      expect(tileCells(network, source)).toEqual(tileCells(network, op));
  }
});

test('a vector tiles nothing', () => {
  expect(tileCells(network, outputOf('Predictions'))).toBeNull();
});
