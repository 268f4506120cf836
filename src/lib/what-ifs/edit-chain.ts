import type { ConvDescription, LayerDescription, NetworkDescription, Pair } from '../network';
import { findSite, namesBeside, replaceChain, type Site } from './edit-site';
import { nameConvolutions } from './name-ops';

/** Why an edit does not apply, as the end of a sentence. */
export class Refusal extends Error {}

export type ChainEdit = (description: NetworkDescription, at: string) => NetworkDescription;

export const splitInto3x3: ChainEdit = (description, at) => {
  const { site, conv } = requireConv(description, at);
  const [height, width] = conv.kernel;
  if (height !== width) throw new Refusal(`its kernel ${height}×${width} is not square`);
  if (height < 5 || height % 2 === 0) {
    throw new Refusal(`its kernel ${height}×${width} is not an odd one from 5×5 on`);
  }
  const kernels = Array.from({ length: (height - 1) / 2 }, (): Pair => [3, 3]);
  return replaceConvs(description, { site, count: 1, kernels });
};

export const mergeIntoOne: ChainEdit = (description, at) => {
  const { site, conv, next } = requirePair(description, at);
  const isSquare = ({ kernel: [height, width] }: ConvDescription) =>
    height === width && height > 1 && height % 2 === 1;
  if (!isSquare(conv) || !isSquare(next)) {
    throw new Refusal('only two odd square kernels larger than 1×1 can be merged');
  }
  const side = conv.kernel[0] + next.kernel[0] - 1;
  return replaceConvs(description, { site, count: 2, kernels: [[side, side]] });
};

export const factorise: ChainEdit = (description, at) => {
  const { site, conv } = requireConv(description, at);
  const [height, width] = conv.kernel;
  if (height !== width || height < 2) {
    throw new Refusal(`its kernel ${height}×${width} is not square and larger than 1×1`);
  }
  const kernels: Pair[] = [
    [1, width],
    [height, 1]
  ];
  return replaceConvs(description, { site, count: 1, kernels });
};

export const squareUp: ChainEdit = (description, at) => {
  const { site, conv, next } = requirePair(description, at);
  const [height, width] = conv.kernel;
  const isLine = Math.min(height, width) === 1 && Math.max(height, width) > 1;
  if (!isLine || next.kernel[0] !== width || next.kernel[1] !== height) {
    throw new Refusal('it takes a 1×n beside an n×1');
  }
  const side = Math.max(height, width);
  return replaceConvs(description, { site, count: 2, kernels: [[side, side]] });
};

export const removeBottleneck: ChainEdit = (description, at) => {
  const { site, conv } = requireConv(description, at);
  if (site.branchName === null) throw new Refusal('it does not open a branch');
  if (site.index > 0) throw new Refusal('it does not stand at the start of its branch');
  if (conv.kernel.some((side) => side > 1) || conv.stride > 1) {
    throw new Refusal('it is no 1×1 convolution with stride 1');
  }
  if (site.chain.length === 1) throw new Refusal('no op follows it in its branch');
  return replaceChain(description, site, site.chain.slice(1));
};

/**
 * The first of the new convolutions reads what the first replaced one read, the last steps, so that sizes
 * stay: with VALID padding too, since all but the last have stride 1. All have the last replaced one's filters.
 */
function replaceConvs(
  description: NetworkDescription,
  { site, count, kernels }: { site: Site; count: number; kernels: readonly Pair[] }
): NetworkDescription {
  const { chain, index, layer } = site;
  const replaced = chain.slice(index, index + count);
  const last = replaced[replaced.length - 1] as ConvDescription;
  const taken = new Set(namesBeside(description, site));
  for (const old of replaced) if (old.kind !== 'fork') taken.delete(old.name);
  const names = nameConvolutions(layer.name, kernels, taken);
  const convs = kernels.map((kernel, place): LayerDescription => ({
    ...last,
    name: names[place],
    kernel,
    stride: place === kernels.length - 1 ? last.stride : 1
  }));
  const layers = [...chain.slice(0, index), ...convs, ...chain.slice(index + count)];
  return replaceChain(description, site, layers);
}

export function requireSite(description: NetworkDescription, at: string): Site {
  const site = findSite(description, at);
  if (site === undefined) throw new Refusal('this network has no op of that name');
  return site;
}

function requireConv(description: NetworkDescription, at: string) {
  const site = requireSite(description, at);
  if (site.side !== null) throw new Refusal('it stands in a fork');
  if (site.layer.kind !== 'conv') throw new Refusal('it is no convolution');
  return { site, conv: site.layer };
}

/** A convolution and the one after it, that could be one: the first with stride 1, both padded alike. */
function requirePair(description: NetworkDescription, at: string) {
  const { site, conv } = requireConv(description, at);
  const next = site.chain[site.index + 1];
  if (next?.kind !== 'conv') throw new Refusal('no convolution follows it');
  if (conv.stride !== 1) throw new Refusal(`its stride is ${conv.stride}, not 1`);
  if (conv.padding !== next.padding) {
    throw new Refusal(`it is padded ${conv.padding} and the next one ${next.padding}`);
  }
  return { site, conv, next };
}
