import { createNodeEngine, recordRun } from '../../src/lib/inference/node/node-engine';
import type { LocalEngine } from '../../src/lib/inference/local-engine';
import { openBundledWeights } from '../../src/lib/inference/node/bundled-weights';
import {
  baseEndPoints,
  buildNetwork,
  defaultConfiguration,
  outputOpOf
} from '../../src/lib/network';
import { samples } from '../../src/lib/photos';
import type {
  PictureOrigin,
  PrecomputedChannel,
  PrecomputedPictures
} from '../../src/lib/precomputed';
import {
  averageDown,
  chooseScales,
  colourMap,
  colourThumbnail,
  computeStatisticsInSteps,
  finish,
  percentileOfMagnitudes,
  rankChannels,
  robustShare,
  scaleOfChannel,
  sliceChannel
} from '../../src/lib/tensors';
import { decodeSample } from './decode-sample';

/** Of every end point of the trunk. */
const channelCount = 4;
/** Longest side of a channel's picture, in cells: larger maps of the stem are averaged down, so that a file stays small. */
const channelSide = 36;

/** What the engine computes for every sample, by the standard network with the bundled weights, in colours. */
export async function* makePictures(origin: PictureOrigin): AsyncGenerator<PrecomputedPictures> {
  const engine = createNodeEngine(openBundledWeights());
  await engine.start(origin.backend);
  const config = defaultConfiguration;
  const { inputHeight: height, inputWidth: width } = config;
  try {
    for (const sample of samples) {
      const image = await decodeSample(sample, { width, height });
      const listeners = recordRun();
      await engine.run({ image, weightSet: 'bundled', config, edits: [] }, listeners);
      const channels = await pickChannels(engine);
      const outputs = listeners.results.map(({ scope, thumbnail, isUntrained }) => {
        const picture = colourThumbnail(thumbnail);
        return [scope, { picture, isUntrained, channels: channels.get(scope) ?? [] }] as const;
      });
      yield { photo: sample.id, origin, outputs: new Map(outputs) };
    }
  } finally {
    await engine.dispose();
  }
}

/** The strongest channels of the trunk's end points, by scope; in colours as maps have them by default. */
async function pickChannels(
  engine: LocalEngine
): Promise<ReadonlyMap<string, readonly PrecomputedChannel[]>> {
  const network = buildNetwork();
  const { signal } = new AbortController();
  const picked = new Map<string, readonly PrecomputedChannel[]>();
  for (const endPoint of baseEndPoints) {
    const { scope } = outputOpOf(network, endPoint) ?? {};
    if (scope === undefined) continue;
    const tensor = await engine.readTensor(scope, signal);
    const statistics = finish(computeStatisticsInSteps(tensor));
    const percentile = finish(percentileOfMagnitudes(tensor.data, robustShare));
    const scales = chooseScales('robust', statistics, percentile);
    const strongest = rankChannels(statistics, 'strongest').slice(0, channelCount);
    const channels = strongest.map((channel) => {
      const map = averageDown(sliceChannel(tensor, channel), channelSide);
      return { channel, picture: colourMap(map, scaleOfChannel(scales, channel)) };
    });
    picked.set(scope, channels);
  }
  return picked;
}
