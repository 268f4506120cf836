import {
  type ConvDescription,
  isBranched,
  type BranchedBlock,
  type LayerDescription,
  type NetworkDescription
} from '../network';
import { requireSite, type ChainEdit } from './edit-chain';
import type { SetEdit } from './edit';
import { findModule, replaceBlock, replaceChain, type WindowDescription } from './edit-site';
import { isWithinLimits } from './edit-text';
import { RefusalError } from './refusal';

export const switchOff: ChainEdit = (description, at) => {
  const [moduleName, branchName, ...rest] = at.split('/');
  const block = findModule(description, moduleName);
  const branches = block?.branches.filter(({ name }) => name !== branchName);
  if (block === undefined || branches?.length === block.branches.length || rest.length > 0) {
    throw new RefusalError({ kind: 'no-such-branch' });
  }
  if (branches === undefined || branches.length === 0) {
    throw new RefusalError({ kind: 'last-branch' });
  }
  return replaceBlock(description, block, { ...block, branches });
};

/** The parts of a grid reduction that a sequence is made of. */
interface Reduction {
  readonly block: BranchedBlock;
  /** Its pool, with stride. */
  readonly pool: Exclude<WindowDescription, ConvDescription>;
  /** Its widest strided convolution. */
  readonly conv: ConvDescription;
}

/** A module that halves the grid in parallel: a branch that only pools, others that end in a strided convolution. */
function findReduction(description: NetworkDescription, name: string): Reduction | undefined {
  const block = findModule(description, name);
  if (block === undefined) return undefined;
  const ends = block.branches.map(({ layers }) => layers[layers.length - 1]);
  const isPool = (layer: LayerDescription) =>
    (layer.kind === 'max_pool' || layer.kind === 'avg_pool') && layer.stride > 1;
  const pool = block.branches.find(
    ({ layers: [first, ...rest] }) => rest.length === 0 && isPool(first)
  )?.layers[0];
  const convs = ends.filter((layer) => layer.kind === 'conv' && layer.stride > 1);
  const [conv] = (convs as ConvDescription[]).toSorted((a, b) => b.depth - a.depth);
  if (conv === undefined || pool === undefined) return undefined;
  if (pool.kind !== 'max_pool' && pool.kind !== 'avg_pool') return undefined;
  return { block, pool, conv };
}

/** One branch in place of all: the module's pool and one convolution to as many channels as the module gives. */
function inSequence(order: 'pool-first' | 'pool-last'): ChainEdit {
  return (description, at) => {
    const reduction = findReduction(description, at);
    if (reduction === undefined) {
      throw new RefusalError({ kind: 'not-a-reduction' });
    }
    const { block, pool, conv } = reduction;
    const [height, width] = conv.kernel;
    const name = `Conv2d_${order === 'pool-first' ? '1b' : '0a'}_${height}x${width}`;
    const depth = channelsAfter(description, block);
    const convolve: LayerDescription = { ...conv, name, depth, stride: 1, padding: 'SAME' };
    const layers = order === 'pool-first' ? [pool, convolve] : [convolve, pool];
    return replaceBlock(description, block, {
      ...block,
      branches: [{ name: block.branches[0].name, layers }]
    });
  };
}

export const poolFirst = inSequence('pool-first');
export const poolLast = inSequence('pool-last');

/** Channels that leave a block, before the depth multiplier. */
function channelsAfter(description: NetworkDescription, block: BranchedBlock): number {
  let channels = 3;
  const afterChain = (chain: readonly LayerDescription[], input: number) =>
    chain.reduce((depth, layer): number => afterLayer(layer, depth), input);
  const afterLayer = (layer: LayerDescription, input: number): number => {
    if (layer.kind === 'conv') return layer.depth;
    if (layer.kind !== 'fork') return input;
    return layer.layers.reduce((sum, inner) => sum + afterLayer(inner, input), 0);
  };
  for (const current of description) {
    const input = channels;
    channels = isBranched(current)
      ? current.branches.reduce((sum, { layers }) => sum + afterChain(layers, input), 0)
      : afterChain(current.layers, input);
    if (current === block) break;
  }
  return channels;
}

export function setByHand(description: NetworkDescription, edit: SetEdit): NetworkDescription {
  if (!isWithinLimits(edit)) throw new RefusalError({ kind: 'out-of-range' });
  const site = requireSite(description, edit.at);
  const { layer, chain, index, side } = site;
  const { kernel = layer.kernel, stride = layer.stride, padding = layer.padding } = edit;
  const window = { kernel, stride, padding };
  if (layer.kind !== 'conv' && edit.filters !== undefined) {
    throw new RefusalError({ kind: 'pool-has-no-filters' });
  }
  const filters = edit.filters === undefined ? {} : { depth: edit.filters, hasExactDepth: true };
  const changed: LayerDescription =
    layer.kind === 'conv' ? { ...layer, ...window, ...filters } : { ...layer, ...window };
  const inPlace = (layers: readonly LayerDescription[], at: number) => layers.with(at, changed);
  const outer = chain[index];
  const replacement =
    side === null || outer.kind !== 'fork'
      ? changed
      : { ...outer, layers: inPlace(outer.layers, side) };
  return replaceChain(description, site, chain.with(index, replacement));
}
