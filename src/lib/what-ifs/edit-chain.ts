import type { ConvDescription, LayerDescription, NetworkDescription, Pair } from '../network';
import { findSite, namesBeside, replaceChain, type Site } from './edit-site';
import { nameConvolutions } from './name-ops';
import { RefusalError } from './refusal';

export type ChainEdit = (description: NetworkDescription, at: string) => NetworkDescription;

export const splitInto3x3: ChainEdit = (description, at) => {
  const { site, conv } = requireConv(description, at);
  const [height, width] = conv.kernel;
  if (height !== width) throw new RefusalError({ kind: 'not-square', kernel: conv.kernel });
  if (height < 5 || height % 2 === 0) {
    throw new RefusalError({ kind: 'not-odd-from-5', kernel: conv.kernel });
  }
  const kernels = Array.from({ length: (height - 1) / 2 }, (): Pair => [3, 3]);
  return replaceConvs(description, { site, count: 1, kernels });
};

export const mergeIntoOne: ChainEdit = (description, at) => {
  const { site, conv, next } = requirePair(description, at);
  const isSquare = ({ kernel: [height, width] }: ConvDescription) =>
    height === width && height > 1 && height % 2 === 1;
  if (!isSquare(conv) || !isSquare(next)) {
    throw new RefusalError({ kind: 'not-odd-squares' });
  }
  const side = conv.kernel[0] + next.kernel[0] - 1;
  return replaceConvs(description, { site, count: 2, kernels: [[side, side]] });
};

export const factorise: ChainEdit = (description, at) => {
  const { site, conv } = requireConv(description, at);
  const [height, width] = conv.kernel;
  if (height !== width) throw new RefusalError({ kind: 'not-square', kernel: conv.kernel });
  if (height < 2) throw new RefusalError({ kind: 'not-larger-than-1', kernel: conv.kernel });
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
    throw new RefusalError({ kind: 'not-crossed' });
  }
  const side = Math.max(height, width);
  return replaceConvs(description, { site, count: 2, kernels: [[side, side]] });
};

export const removeBottleneck: ChainEdit = (description, at) => {
  const { site, conv } = requireConv(description, at);
  if (site.branchName === null) throw new RefusalError({ kind: 'not-in-branch' });
  if (site.index > 0) throw new RefusalError({ kind: 'not-first-in-branch' });
  if (conv.kernel.some((side) => side > 1) || conv.stride > 1) {
    throw new RefusalError({ kind: 'not-1x1' });
  }
  if (site.chain.length === 1) throw new RefusalError({ kind: 'nothing-after' });
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
  if (site === undefined) throw new RefusalError({ kind: 'no-such-op' });
  return site;
}

function requireConv(description: NetworkDescription, at: string) {
  const site = requireSite(description, at);
  if (site.side !== null) throw new RefusalError({ kind: 'in-fork' });
  if (site.layer.kind !== 'conv') throw new RefusalError({ kind: 'not-a-convolution' });
  return { site, conv: site.layer };
}

/** A convolution and the one after it, that could be one: the first with stride 1, both padded alike. */
function requirePair(description: NetworkDescription, at: string) {
  const { site, conv } = requireConv(description, at);
  const next = site.chain[site.index + 1];
  if (next?.kind !== 'conv') throw new RefusalError({ kind: 'no-convolution-after' });
  if (conv.stride !== 1) throw new RefusalError({ kind: 'strided', stride: conv.stride });
  if (conv.padding !== next.padding) {
    throw new RefusalError({ kind: 'paddings-differ', padding: conv.padding, next: next.padding });
  }
  return { site, conv, next };
}
