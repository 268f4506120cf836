import {
  isBranched,
  type Block,
  type ConvDescription,
  type LayerDescription,
  type NetworkDescription,
  type PoolDescription
} from '../network';

export type WindowDescription = ConvDescription | PoolDescription;

/** Where an op is described: its chain, its place there, and its side where the place is a fork. */
export interface Site {
  readonly block: Block;
  /** null in the stem. */
  readonly branchName: string | null;
  readonly chain: readonly LayerDescription[];
  readonly index: number;
  /** null outside forks. */
  readonly side: number | null;
  readonly layer: WindowDescription;
}

/** Finds an op by scope without `InceptionV3/`; undefined where the description has none of that name. */
export function findSite(description: NetworkDescription, at: string): Site | undefined {
  const [blockName, branchName, layerName, ...rest] = at.split('/');
  if (rest.length > 0) return undefined;
  if (branchName === undefined) {
    for (const block of description) {
      if (isBranched(block)) continue;
      const site = findInChain(block, null, block.layers, blockName);
      if (site !== undefined) return site;
    }
    return undefined;
  }
  const block = findModule(description, blockName);
  const branch = block?.branches.find(({ name }) => name === branchName);
  if (block === undefined || branch === undefined || layerName === undefined) return undefined;
  return findInChain(block, branchName, branch.layers, layerName);
}

function findInChain(
  block: Block,
  branchName: string | null,
  chain: readonly LayerDescription[],
  name: string
): Site | undefined {
  for (const [index, layer] of chain.entries()) {
    const sides = layer.kind === 'fork' ? layer.layers : [layer];
    const side = sides.findIndex((inner) => inner.kind !== 'fork' && inner.name === name);
    const found = sides[side];
    if (found === undefined || found.kind === 'fork') continue;
    const sideOrNull = layer.kind === 'fork' ? side : null;
    return { block, branchName, chain, index, side: sideOrNull, layer: found };
  }
  return undefined;
}

export function findModule(description: NetworkDescription, name: string) {
  return description.filter(isBranched).find((block) => block.endPoint === name);
}

export function replaceBlock(
  description: NetworkDescription,
  block: Block,
  replacement: Block
): NetworkDescription {
  return description.map((other) => (other === block ? replacement : other));
}

/** The description with another chain in the site's place. */
export function replaceChain(
  description: NetworkDescription,
  { block, branchName }: Site,
  layers: readonly LayerDescription[]
): NetworkDescription {
  if (!isBranched(block)) return replaceBlock(description, block, { ...block, layers });
  const branches = block.branches.map((branch) =>
    branch.name === branchName ? { ...branch, layers } : branch
  );
  return replaceBlock(description, block, { ...block, branches });
}

/** Names in use beside the site: its branch's, or the whole stem's, whose ops share one scope. */
export function namesBeside(description: NetworkDescription, site: Site): ReadonlySet<string> {
  const chains = isBranched(site.block)
    ? [site.chain]
    : description.flatMap((block) => (isBranched(block) ? [] : [block.layers]));
  return new Set(
    chains
      .flat()
      .flatMap((layer) => (layer.kind === 'fork' ? layer.layers : [layer]))
      .flatMap((layer) => (layer.kind === 'fork' ? [] : [layer.name]))
  );
}
