import { readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { openBundledWeights } from '../../src/lib/inference/node/bundled-weights';
import { createNodeEngine, recordRun } from '../../src/lib/inference/node/node-engine';
import {
  baseEndPoints,
  buildNetwork,
  defaultConfiguration,
  outputOpOf
} from '../../src/lib/network';
import { samples } from '../../src/lib/photos';
import { decodePictureFile, type PrecomputedPictures } from '../../src/lib/precomputed';
import {
  averageDown,
  finish,
  measureRange,
  percentileOfMagnitudes,
  positionOf,
  rampSize,
  robustScale,
  robustShare
} from '../../src/lib/tensors';
import { decodeSample } from './decode-sample';
import { stampPictures } from './picture-stamp';

const root = fileURLToPath(new URL('../..', import.meta.url));
const pathOf = (photo: string) => `${root}static/pictures/${photo}.bin`;
const read = (photo: string) => decodePictureFile(readFileSync(pathOf(photo)));
const network = buildNetwork();
const scopes = network.ops.map(({ scope }) => scope);
const trunk = baseEndPoints.map((name) => outputOpOf(network, name)?.scope);

/** Cells a side of a picture, as the drawing has them. */
const longestSide = 80;

describe.each(samples.map(({ id }) => id))('the pictures of %s', (photo) => {
  it('are of every op, small, and made from what there is now', () => {
    const { outputs, origin, ...pictures } = read(photo);
    expect(pictures.photo).toBe(photo);
    expect([...outputs.keys()]).toEqual(scopes);
    expect(origin.stamp).toBe(stampPictures(root));
    expect(statSync(pathOf(photo)).size).toBeLessThanOrEqual(150_000);
  });

  it('show four channels of each end point of the trunk, and of nothing else', () => {
    for (const [scope, { channels }] of read(photo).outputs) {
      expect(channels, scope).toHaveLength(trunk.includes(scope) ? 4 : 0);
    }
  });
});

describe('computed once more', () => {
  const listeners = recordRun();
  let pictures: PrecomputedPictures;

  beforeAll(async () => {
    pictures = read('cat');
    const { inputHeight: height, inputWidth: width } = defaultConfiguration;
    const [cat] = samples;
    const image = await decodeSample(cat, { width, height });
    const engine = createNodeEngine(openBundledWeights());
    await engine.start('wasm');
    await engine.run(
      { image, weightSet: 'bundled', config: defaultConfiguration, edits: [] },
      listeners
    );
    await engine.dispose();
  }, 120_000);

  it('every cell has the colour of its value, to the 254th part of the scale', () => {
    for (const { scope, thumbnail } of listeners.results) {
      const { picture } = pictures.outputs.get(scope) ?? {};
      const { data, ...size } = averageDown(thumbnail, longestSide);
      expect(picture, scope).toMatchObject(size);
      const percentile = finish(percentileOfMagnitudes(data, robustShare));
      const scale = robustScale(measureRange(data), percentile);
      const apart = data.map((value, i) => {
        const position = Math.min(1, Math.max(0, positionOf(scale, value)));
        const shown = ((picture?.entries[i] ?? NaN) - 0.5) / rampSize;
        return Math.abs(Math.min(1, Math.max(0, shown)) - position) * rampSize;
      });
      expect(Math.max(...apart), scope).toBeLessThan(1.01);
      expect(picture?.ramp).toBe(scale.ramp);
    }
  });

  it('the heads are untrained, and nothing else', () => {
    for (const { scope, isUntrained } of listeners.results) {
      expect(pictures.outputs.get(scope)?.isUntrained, scope).toBe(isUntrained);
    }
  });
});
