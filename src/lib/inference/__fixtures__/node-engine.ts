import { defaultConfiguration, type NetworkConfiguration } from '../../network';
import { type Edit } from '../../what-ifs';
import type { RunRequest } from '../engine';

export { createNodeEngine, recordRun } from '../node/node-engine';

/** The stem alone on a 75×75 image: quick, and long enough to be interrupted. */
export const smallConfiguration: NetworkConfiguration = {
  ...defaultConfiguration,
  inputHeight: 75,
  inputWidth: 75,
  auxLogits: false,
  finalEndPoint: 'Mixed_5b'
};

export function requestOf(config: NetworkConfiguration, edits: readonly Edit[] = []): RunRequest {
  const { inputHeight: height, inputWidth: width } = config;
  const data = Uint8ClampedArray.from({ length: height * width * 4 }, (_, i) => (i * 37) % 256);
  return { image: { width, height, data }, weightSet: 'bundled', config, edits };
}
