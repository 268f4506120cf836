/** What a description is made of: layers, chains and blocks, before sizes, depths and scopes are worked out. */

export type Padding = 'SAME' | 'VALID';

/** [height, width] */
export type Pair = readonly [number, number];

export interface ConvDescription {
  readonly kind: 'conv';
  readonly name: string;
  /** Output channels before the depth multiplier. */
  readonly depth: number;
  /** The depth multiplier leaves it alone; set by hand only. */
  readonly hasExactDepth?: boolean;
  readonly kernel: Pair;
  readonly stride: number;
  readonly padding: Padding;
}

export interface PoolDescription {
  readonly kind: 'max_pool' | 'avg_pool';
  readonly name: string;
  readonly kernel: Pair;
  readonly stride: number;
  readonly padding: Padding;
}

export type LayerDescription =
  | ConvDescription
  | PoolDescription
  /** Layers side by side on one input, concatenated inside the branch. */
  | { readonly kind: 'fork'; readonly layers: readonly LayerDescription[] };

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

/** The blocks up to and with `finalEndPoint`; all of them where it is null. */
export function baseOf(
  description: NetworkDescription,
  finalEndPoint: string | null
): NetworkDescription {
  const end = description.findIndex(({ endPoint }) => endPoint === finalEndPoint);
  return end < 0 ? description : description.slice(0, end + 1);
}

export function isBranched(block: Block): block is BranchedBlock {
  return 'branches' in block;
}

/** Every chain of a block: one in the stem, one per branch in a module. */
export function chainsOf(block: Block): readonly (readonly LayerDescription[])[] {
  return isBranched(block) ? block.branches.map((branch) => branch.layers) : [block.layers];
}
