import { modules, stem, type LayerDescription } from './inception-v3';

export interface BranchDescription {
  /** `Branch_0`…; it stays when a neighbour is switched off. */
  readonly name: string;
  readonly layers: readonly LayerDescription[];
}

/** A block of the stem: one chain, whose last layer gives the end point. */
export interface ChainBlock {
  readonly endPoint: string;
  readonly layers: readonly LayerDescription[];
}

/** A module: branches side by side, concatenated. */
export interface BranchedBlock {
  readonly endPoint: string;
  readonly branches: readonly BranchDescription[];
}

export type Block = ChainBlock | BranchedBlock;

/** The base in network order, before sizes, depths and names are worked out. */
export type NetworkDescription = readonly Block[];

/** Inception V3 without any edit. */
export const originalDescription: NetworkDescription = [
  ...stem.map(({ endPoint, layer }) => ({ endPoint, layers: [layer] })),
  ...modules.map(({ endPoint, branches }) => ({
    endPoint,
    branches: branches.map((layers, index) => ({ name: `Branch_${index}`, layers }))
  }))
];

export function isBranched(block: Block): block is BranchedBlock {
  return 'branches' in block;
}

/** Every chain of a block: one in the stem, one per branch in a module. */
export function chainsOf(block: Block): readonly (readonly LayerDescription[])[] {
  return isBranched(block) ? block.branches.map((branch) => branch.layers) : [block.layers];
}
