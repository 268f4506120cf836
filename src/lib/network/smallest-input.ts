import type { NetworkConfiguration } from './configuration';
import { auxHead, baseEndPoints, modules, stem, type LayerDescription } from './inception-v3';
import { outputSize } from './windows';

/** Larger than any smallest input a configuration can have; ends the search. */
const searchLimit = 1024;

/**
 * Smallest square input side, in pixels, on which every window fits; undefined where none does.
 * Walks the sizes alone, so it can be asked while a network is failing to build.
 */
export function findSmallestInput(config: NetworkConfiguration): number | undefined {
  for (let side = 1; side <= searchLimit; side++) {
    if (everyWindowFits(side, config)) return side;
  }
  return undefined;
}

function everyWindowFits(side: number, config: NetworkConfiguration): boolean {
  const last = config.finalEndPoint ?? baseEndPoints[baseEndPoints.length - 1];
  const withAux = config.finalEndPoint === null && config.auxLogits && config.numClasses > 0;
  let size = side;
  for (const block of [...stem, ...modules]) {
    const chains = 'layer' in block ? [[block.layer]] : block.branches;
    const ends = chains.map((chain) => chain.reduce(sizeAfter, size));
    if (ends.some((end) => end < 1)) return false;
    size = ends[0];
    if (withAux && block.endPoint === auxHead.readsFrom && size < auxHead.pool.kernel[0]) {
      return false;
    }
    if (block.endPoint === last) return true;
  }
  return true;
}

function sizeAfter(size: number, layer: LayerDescription): number {
  if (layer.kind === 'fork') return sizeAfter(size, layer.layers[0]);
  if (size < 1) return size;
  return outputSize({ ...layer, size, kernel: Math.max(...layer.kernel) });
}
