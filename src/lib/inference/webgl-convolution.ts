import { concat, env, type Tensor, type Tensor4D } from '@tensorflow/tfjs-core';
import { hasBatchNorm, paddingOfOp, type WindowOp } from '../network';
import { evenAbove, PatchProductProgram, PatchProgram } from './webgl-convolution-programs';
import { runProgram } from './webgl-programs';

/**
 * Bytes of patches laid out at once. They are many times the image, so that all of them together were the largest texture of a
 * run; in parts of this size they stay in the cache of a processor that computes WebGL in software.
 */
const patchBytes = 4 * 1024 * 1024;

export interface Convolution {
  readonly op: WindowOp;
  /** [1, height, width, in] */
  readonly input: Tensor;
  /** [height, width, in, out] */
  readonly kernel: Tensor;
  /** [out] */
  readonly bias: Tensor;
}

/**
 * Whether every texture of the convolution can be laid out as a matrix. False where an image or a kernel is too large for the
 * device's textures: of textures of 4096 texels, from inputs of some 370 pixels on for the 1×1 convolution of the stem.
 */
export function hasMatrixTextures(op: WindowOp): boolean {
  const mostTexels = env().getNumber('WEBGL_MAX_TEXTURE_SIZE');
  const [, height, width, channels] = op.inShape;
  const length = (op.kernel[0] * op.kernel[1] * evenAbove(channels)) / 2;
  const rows = isDirect(op) ? (height * evenAbove(width)) / 2 : evenAbove(op.outShape[2]) / 2;
  return Math.max(length, rows, evenAbove(op.outShape[3]) / 2) <= mostTexels;
}

/** The convolution with its bias, and ReLU where the op has it: [1, height, width, out]. Call inside `tidy`, on WebGL. */
export function convolveByPatches({ op, input, kernel, bias }: Convolution): Tensor {
  const isRectified = hasBatchNorm(op) ? 1 : 0;
  const multiply = (patches: Tensor, height: number) => {
    const shape = [1, height, op.outShape[2], op.outShape[3]];
    return runProgram(new PatchProductProgram(shape), [patches, kernel, bias], [[isRectified]]);
  };
  const [, outHeight, outWidth] = op.outShape;
  if (isDirect(op)) return multiply(input, outHeight);
  const rowsAtOnce = countRowsAtOnce(op);
  const [[above], [left]] = paddingOfOp(op);
  const parts: Tensor4D[] = [];
  for (let row = 0; row < outHeight; row += rowsAtOnce) {
    const height = Math.min(rowsAtOnce, outHeight - row);
    const program = new PatchProgram({
      channels: op.inShape[3],
      kernel: op.kernel,
      stride: op.stride,
      origin: [row * op.stride - above, -left],
      outSize: [height, outWidth]
    });
    const patches = runProgram(program, [input], program.uniforms);
    parts.push(multiply(patches, height) as Tensor4D);
    patches.dispose();
  }
  return parts.length === 1 ? parts[0] : concat(parts, 1);
}

/** Whether the window is each pixel in turn. */
export function isPointwise({ kernel, stride }: WindowOp): boolean {
  return kernel[0] === 1 && kernel[1] === 1 && stride === 1;
}

/** Of a window of one pixel the patches are the image. The padding of odd channels is not known to be zero, though. */
function isDirect(op: WindowOp): boolean {
  return isPointwise(op) && op.inShape[3] % 2 === 0;
}

function countRowsAtOnce({ kernel, inShape, outShape }: WindowOp): number {
  const columns = evenAbove(outShape[2]);
  const bytesPerRow = columns * kernel[0] * kernel[1] * evenAbove(inShape[3]) * 4;
  const mostRows = Math.floor((2 * env().getNumber('WEBGL_MAX_TEXTURE_SIZE')) / columns);
  return Math.max(1, Math.min(Math.floor(patchBytes / bytesPerRow), mostRows));
}
