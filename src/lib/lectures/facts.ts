import {
  formatPair,
  formatShape,
  isBranched,
  isWindowOp,
  outputOpOf,
  shortScope,
  type Network,
  type Op
} from '../network';
import { buildEditedNetwork, parseEdits } from '../what-ifs';

/**
 * What the words of a lecture may say in numbers, read from the network: nothing in a caption is typed twice. A name is
 * an end point, an op or a branch without `InceptionV3/`. Each throws where the network has nothing of that name.
 */
export interface LectureFacts {
  readonly network: Network;
  /** Output, `17×17×768`. */
  shape(name: string): string;
  /** Side of the square output. */
  side(name: string): number;
  channels(name: string): number;
  /** Channels of what the op reads. */
  inChannels(name: string): number;
  /** `5×5` */
  window(name: string): string;
  stride(name: string): number;
  padding(name: string): string;
  /** Where a VALID window fits, counted: `(299 − 3) / 2 + 1 = 149`. */
  counted(name: string): string;
  /** Cells of the window: 25 of a 5×5. */
  windowCells(name: string): number;
  /** Sums over all ops of these names. */
  params(...names: readonly string[]): number;
  multiplyAdds(...names: readonly string[]): number;
  /** Multiply-adds of a pass that classifies: the side head is there for training only. */
  readonly multiplyAddsToClassify: number;
  /** Longest receptive field in pixels, of the square. */
  field(name: string): number;
  /** Pixels of the image between neighbouring cells. */
  effectiveStride(name: string): number;
  /** Weights of the kernel alone; of one that reads so many channels, where they are given. */
  kernelWeights(name: string, inChannels?: number): number;
  /** Branch_0 and on, of a module: the channels that each gives to the concat. */
  branchChannels(module: string): readonly number[];
  /** What stands before the first module. */
  readonly stem: {
    readonly endPoints: readonly string[];
    readonly convolutions: number;
    readonly pools: number;
  };
  /** The network with these what-ifs, as an address writes them. */
  edited(edits: string): LectureFacts;
  readonly convolutions: { readonly base: number; readonly notSquare: number };
}

export function createFacts(network: Network): LectureFacts {
  const { ops } = network;
  const find = (name: string): Op => {
    const op = ops.find(({ scope }) => shortScope(scope) === name) ?? outputOpOf(network, name);
    if (op === undefined) throw new Error(`The network has no ${name} for a lecture to speak of.`);
    return op;
  };
  const sum = (measure: 'params' | 'multiplyAdds', names: readonly string[]) => {
    const within = names.map((name) => {
      const inside = ops.filter(
        ({ endPoint, scope }) =>
          endPoint === name ||
          shortScope(scope) === name ||
          shortScope(scope).startsWith(`${name}/`)
      );
      if (inside.length === 0) throw new Error(`The network has no ${name} to sum over.`);
      return inside;
    });
    return [...new Set(within.flat())].reduce((total, op) => total + op[measure], 0);
  };
  const windowOf = (name: string) => {
    const op = find(name);
    if (!isWindowOp(op)) throw new Error(`${name} has no window.`);
    return op;
  };
  const base = ops.filter(({ kind, part }) => kind === 'conv' && part === 'base');
  const { description } = network;
  const stemEndPoints = description
    .slice(0, description.findIndex(isBranched))
    .map(({ endPoint }) => endPoint);
  const stem = ops.filter(({ endPoint }) => stemEndPoints.includes(endPoint));
  return {
    network,
    shape: (name) => formatShape(find(name).outShape),
    side: (name) => find(name).outShape[1],
    channels: (name) => find(name).outShape.at(-1) ?? 0,
    inChannels: (name) => windowOf(name).inShape[3],
    window: (name) => formatPair(windowOf(name).kernel),
    stride: (name) => windowOf(name).stride,
    padding: (name) => windowOf(name).padding,
    counted(name) {
      const { inShape, kernel, stride, outShape } = windowOf(name);
      return `(${inShape[1]} − ${kernel[0]}) / ${stride} + 1 = ${outShape[1]}`;
    },
    windowCells: (name) => windowOf(name).kernel[0] * windowOf(name).kernel[1],
    params: (...names) => sum('params', names),
    multiplyAdds: (...names) => sum('multiplyAdds', names),
    multiplyAddsToClassify: network.totals.multiplyAdds - sum('multiplyAdds', ['AuxLogits']),
    field: (name) => find(name).receptiveField?.[0] ?? 0,
    effectiveStride: (name) => find(name).effectiveStride?.[0] ?? 0,
    kernelWeights(name, inChannels) {
      const { kernel, inShape, outShape } = windowOf(name);
      return kernel[0] * kernel[1] * (inChannels ?? inShape[3]) * outShape[3];
    },
    branchChannels(module) {
      const op = find(module);
      return op.kind === 'concat' ? op.inShapes.map((shape) => shape[3]) : [];
    },
    stem: {
      endPoints: stemEndPoints,
      convolutions: stem.filter(({ kind }) => kind === 'conv').length,
      pools: stem.filter(({ kind }) => kind === 'max_pool').length
    },
    edited: (edits) => createFacts(buildEditedNetwork({}, parseEdits(edits))),
    convolutions: {
      base: base.length,
      notSquare: base.filter(({ kernel }) => kernel !== null && kernel[0] !== kernel[1]).length
    }
  };
}
