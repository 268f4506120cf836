import type { NetworkConfiguration } from './configuration';
import { baseOf, chainsOf, type LayerDescription, type NetworkDescription } from './description';
import { auxHead, originalDescription } from './inception-v3';
import { outputSize } from './windows';

/** Larger than any smallest input a configuration can have; ends the search. */
const searchLimit = 1024;

/**
 * Smallest square input side, in pixels, on which every window fits and every concat's maps agree; undefined
 * where none does. Walks the sizes alone, so it can be asked while a network is failing to build.
 */
export function findSmallestInput(
  config: NetworkConfiguration,
  description: NetworkDescription = originalDescription
): number | undefined {
  for (let side = 1; side <= searchLimit; side++) {
    if (everythingFits(side, config, description)) return side;
  }
  return undefined;
}

function everythingFits(
  side: number,
  config: NetworkConfiguration,
  description: NetworkDescription
): boolean {
  const base = baseOf(description, config.finalEndPoint);
  const withAux = config.finalEndPoint === null && config.auxLogits && config.numClasses > 0;
  return ([0, 1] as const).every((axis) => {
    let size = side;
    for (const block of base) {
      const input = size;
      const ends = chainsOf(block).map((chain) => sizeAfterChain(chain, input, axis));
      size = ends[0];
      if (size < 1 || ends.some((end) => end !== size)) return false;
      if (withAux && block.endPoint === auxHead.readsFrom && size < auxHead.pool.kernel[axis]) {
        return false;
      }
    }
    return true;
  });
}

/** 0 where a window does not fit or a fork's maps differ. */
function sizeAfterChain(chain: readonly LayerDescription[], input: number, axis: 0 | 1): number {
  let size = input;
  for (const layer of chain) {
    if (size < 1) return 0;
    size = sizeAfter(layer, size, axis);
  }
  return Math.max(size, 0);
}

function sizeAfter(layer: LayerDescription, size: number, axis: 0 | 1): number {
  if (layer.kind === 'fork') {
    const ends = layer.layers.map((inner) => sizeAfter(inner, size, axis));
    return ends.every((end) => end === ends[0]) ? ends[0] : 0;
  }
  const { kernel, stride, padding } = layer;
  return outputSize({ size, kernel: kernel[axis], stride, padding });
}
