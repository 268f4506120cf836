import { afterAll, beforeAll, expect, it } from 'vitest';
import { readReferenceImage } from '../../../scripts/golden/reference-image';
import { defaultConfiguration } from '../network';
import { findTopValues } from '../tensors';
import { openBundledWeights } from './node/bundled-weights';
import { createNodeEngine, recordRun } from './__fixtures__/node-engine';

const { signal } = new AbortController();
const image = readReferenceImage();
const engine = createNodeEngine(openBundledWeights());

beforeAll(
  () =>
    engine.run(
      {
        ...{ image, weightSet: 'bundled', edits: [] },
        config: { ...defaultConfiguration, finalEndPoint: 'Mixed_5c' }
      },
      recordRun()
    ),
  60_000
);
afterAll(() => engine.dispose());

/** How much the cell changes when one byte of the image is one more, and one less, per unit of the network's input. */
async function differenceQuotient(
  asked: { scope: string; channel: number; cell: readonly [number, number] },
  byte: number
): Promise<number> {
  const { scope, channel, cell } = asked;
  const values: number[] = [];
  for (const change of [1, -1]) {
    const data = image.data.slice();
    data[byte] += change;
    const response = await engine.readResponse(
      { image: { ...image, data }, switchedOff: [], scope, channel },
      signal
    );
    values.push(response.data[cell[0] * response.shape[2] + cell[1]]);
  }
  return (values[0] - values[1]) / (2 / 127.5);
}

it('the gradient is what a small change of a pixel makes of the cell', async () => {
  const asked = {
    scope: 'InceptionV3/Mixed_5c/Branch_1/Conv_1_0c_5x5',
    channel: 0,
    cell: [17, 17]
  } as const;
  const output = await engine.readTensor(asked.scope, signal);
  const channels = output.shape[3];
  const from = (asked.cell[0] * output.shape[2] + asked.cell[1]) * channels;
  const cell = output.data.subarray(from, from + channels);
  const strongest = { ...asked, channel: cell.indexOf(Math.max(...cell)) };
  const gradient = await engine.readGradient(strongest, { signal, onprogress: () => undefined });
  const largest = findTopValues(gradient.data, 3);
  expect(largest).toHaveLength(3);
  for (const { index, value } of largest) {
    let sum = 0;
    for (let colour = 0; colour < 3; colour++) {
      const byte = index * 4 + colour;
      sum += Math.abs(await differenceQuotient(strongest, byte));
    }
    // A small change may still carry some value over a kink of ReLU or to another winner of a pool.
    expect(sum / value).toBeGreaterThan(0.95);
    expect(sum / value).toBeLessThan(1.05);
  }
}, 120_000);
