import { isWindowOp, type Op, type Shape } from '../network';
import { channelsOf } from './graph';

/** `35×35×256`, or `1000` after a squeeze: the batch axis is left out. */
export function shapeText(shape: Shape): string {
  return shape.slice(1).join('×');
}

/** The last part of a scope: `Conv2d_0b_1x7`. */
export function opName(op: Op): string {
  return op.scope.slice(op.scope.lastIndexOf('/') + 1);
}

/** The words in the drawing's nodes, in the language of the page; short, since nodes are small. */
export interface NodeWords {
  readonly image: string;
  /** What stands where a convolution has its kernel. */
  readonly kinds: Readonly<Record<Exclude<Op['kind'], 'conv'>, string>>;
  readonly stride: (stride: number) => string;
}

export interface BriefLabel {
  /** `1×7`, `3×3 /2`, `max /2`, `softmax`. */
  readonly title: string;
  readonly channels: string;
}

/** What a node says from afar. The stride is named where it is not 1; a pool's window is its glyph. */
export function briefLabel(op: Op, words: NodeWords): BriefLabel {
  const subject = op.kind === 'conv' ? kernelText(op) : words.kinds[op.kind];
  const stride = isWindowOp(op) && op.stride !== 1 ? ` /${op.stride}` : '';
  return { title: `${subject}${stride}`, channels: String(channelsOf(op.outShape)) };
}

/** What a node says up close, line by line: window and padding, stride, output. */
export function detailLines(op: Op, words: NodeWords): readonly string[] {
  const shape = shapeText(op.outShape);
  if (!isWindowOp(op)) return [words.kinds[op.kind], shape];
  return [`${kernelText(op)} ${op.padding}`, words.stride(op.stride), shape];
}

/** `64 + 64 + 96 + 32 = 256` */
export function concatSum(op: Op): string {
  if (op.kind !== 'concat') return '';
  return `${op.inShapes.map(channelsOf).join(' + ')} = ${channelsOf(op.outShape)}`;
}

/** Height × width of the window, or an empty text. */
function kernelText(op: Op): string {
  return op.kernel === null ? '' : `${op.kernel[0]}×${op.kernel[1]}`;
}
