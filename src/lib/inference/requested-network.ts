import type { Network, NetworkConfiguration } from '../network';
import type { ImagePixels } from '../pixels';
import { buildEditedNetwork, networkFaultOf } from '../what-ifs';
import type { RunRequest } from './engine';
import { InferenceError } from './inference-error';

/** Throws InferenceError unless the picture has the size that the network reads. */
export function requireImageSize(
  config: NetworkConfiguration,
  { width, height }: ImagePixels
): void {
  const wanted = [config.inputHeight, config.inputWidth] as const;
  if (height === wanted[0] && width === wanted[1]) return;
  throw new InferenceError({ kind: 'wrong-image-size', held: [height, width], wanted });
}

/** The network of a run, with its what-ifs. Throws InferenceError where there is none, or the picture does not fit it. */
export function buildRequestedNetwork({ config, edits, image }: RunRequest): Network {
  requireImageSize(config, image);
  try {
    return buildEditedNetwork(config, edits);
  } catch (error) {
    const fault = networkFaultOf(error);
    throw new InferenceError({ kind: 'impossible-network', fault }, { cause: error });
  }
}
