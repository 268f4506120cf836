import {
  add,
  backend,
  engine,
  env,
  getBackend,
  mean,
  scalar,
  tidy,
  type Tensor
} from '@tensorflow/tfjs-core';
import type { GPGPUProgram, MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';

/*
 * On WebGL a first pass spends most of its time compiling: tfjs writes shapes into its programs, so that every new shape
 * is a new program. With shapes as uniforms one program serves all of a kind; only tfjs' own convolutions pay for that, as
 * their inner loops get slower. What is here keeps the number of programs small, and does nothing on other backends.
 */

/** Call once WebGL's flags are known. */
export function shareProgramsBetweenShapes(): void {
  env().set('WEBGL_USE_SHAPES_UNIFORMS', true);
}

/** Runs a convolution with programs of its own shapes. */
export function withProgramsOfItsOwn<Result>(compute: () => Result): Result {
  if (getBackend() !== 'webgl') return compute();
  env().set('WEBGL_USE_SHAPES_UNIFORMS', false);
  try {
    return compute();
  } finally {
    shareProgramsBetweenShapes();
  }
}

/**
 * The tensor on the device, in the layout convolutions read: uploaded by them, it would take a program for each shape.
 * Takes over the tensor.
 */
export function uploadPacked<T extends Tensor>(values: T): T {
  if (getBackend() !== 'webgl') return values;
  const uploaded = tidy(() => add<T>(values, scalar(0)));
  values.dispose();
  return uploaded;
}

/** Mean over the last axis: [1, height, width, channels] to [1, height, width]. Call inside `tidy`. */
export function meanOverChannels(output: Tensor): Tensor {
  if (getBackend() !== 'webgl') return mean(output, 3);
  return runProgram(new ChannelMeanProgram(output.shape), [output]);
}

/** What a program of our own makes of its inputs, on WebGL. Uniforms in the order in which it names them. */
export function runProgram(
  program: GPGPUProgram,
  inputs: readonly Tensor[],
  uniforms: number[][] = []
): Tensor {
  const webgl = backend() as MathBackendWebGL;
  return engine().makeTensorFromTensorInfo(
    webgl.compileAndRun(program, [...inputs], 'float32', uniforms)
  );
}

/** tfjs' own mean takes one or two programs for each shape, most of them slow to compile. */
class ChannelMeanProgram implements GPGPUProgram {
  readonly variableNames = ['x'];
  /** Each texel holds two columns by two channels; the second of either may lie outside the tensor. */
  readonly packedInputs = true;
  readonly packedOutput = false;
  readonly enableShapeUniforms = true;
  readonly outputShape: number[];
  readonly userCode = `
    void main() {
      ivec3 place = getOutputCoords();
      bool isSecondColumn = (place.z & 1) == 1;
      float sum = 0.0;
      for (int channel = 0; channel < xShape[3]; channel += 2) {
        vec4 texel = getX(place.x, place.y, place.z, channel);
        vec2 pair = isSecondColumn ? texel.zw : texel.xy;
        sum += channel + 1 < xShape[3] ? pair.x + pair.y : pair.x;
      }
      setOutput(sum / float(xShape[3]));
    }`;

  constructor(inputShape: readonly number[]) {
    this.outputShape = inputShape.slice(0, 3);
  }
}
