import {
  hasBatchNorm,
  imageScope,
  isWindowOp,
  paddingAmounts,
  type Network,
  type Op
} from '../../network';
import type { FrameworkNames } from '../framework-names';

/** What a generated file says of one op. */
export interface ReadOp {
  readonly scope: string;
  readonly kind: Op['kind'];
  readonly inputs: readonly string[];
  readonly kernel: readonly number[] | null;
  readonly stride: number | null;
  /** `SAME` or `VALID`; in PyTorch, pixels [above, below, left, right]. */
  readonly padding: string | readonly number[] | null;
  /** Output channels of a convolution. */
  readonly depth: number | null;
  readonly hasBatchNorm: boolean;
}

/** The same facts from the op list, in its order. */
export function expectOps(network: Network, paddingAs: 'word' | 'pixels'): readonly ReadOp[] {
  return network.ops.map((op) => ({
    scope: op.scope,
    kind: op.kind,
    inputs: op.inputs,
    kernel: op.kernel,
    stride: op.stride,
    padding: paddingAs === 'word' ? op.padding : paddingPixels(op),
    depth: op.kind === 'conv' ? op.outShape[op.outShape.length - 1] : null,
    hasBatchNorm: hasBatchNorm(op)
  }));
}

function paddingPixels(op: Op): readonly number[] | null {
  if (!isWindowOp(op)) return null;
  return op.kernel.flatMap((kernel, axis) =>
    paddingAmounts({ size: op.inShape[axis + 1], kernel, stride: op.stride, padding: op.padding })
  );
}

/** Puts what a file builds into the op list's order, for comparison. */
export function sortOps(network: Network, ops: readonly ReadOp[]): readonly ReadOp[] {
  const order = new Map(network.ops.map(({ scope }, index) => [scope, index]));
  const place = ({ scope }: ReadOp) => order.get(scope) ?? Infinity;
  return ops.toSorted((one, other) => place(one) - place(other));
}

/** Slim's scope by the name that a framework gives an op. */
export function invertNames(
  names: ReadonlyMap<string, FrameworkNames>,
  framework: 'keras' | 'torch'
): ReadonlyMap<string, string> {
  const inverse = new Map<string, string>();
  for (const [scope, entry] of names) {
    const name = entry[framework];
    if (name === null) continue;
    if (inverse.has(name)) throw new Error(`${name} is both ${inverse.get(name)} and ${scope}.`);
    inverse.set(name, scope);
  }
  return inverse;
}

/** Which op each variable holds while a function is read. */
export class Variables {
  readonly #holders: Map<string, string>;

  constructor(image: string) {
    this.#holders = new Map([[image, imageScope]]);
  }

  read(variable: string): string {
    const holder = this.#holders.get(variable);
    if (holder === undefined) throw new Error(`${variable} is read before it is written.`);
    return holder;
  }

  write(variable: string, scope: string): void {
    this.#holders.set(variable, scope);
  }
}

export const plainOp = {
  kernel: null,
  stride: null,
  padding: null,
  depth: null,
  hasBatchNorm: false
} as const;
