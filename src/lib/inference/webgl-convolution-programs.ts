import type { GPGPUProgram } from '@tensorflow/tfjs-backend-webgl';

/*
 * tfjs packs a tensor [batch, rows, columns, channels] into texels of two columns by two channels, (r: even column, even
 * channel; g: even, odd; b: odd, even; a: odd, odd), the texels of a pair of columns side by side. Where the texture has a texel row
 * for each pair of columns it is a matrix, and a convolution a product of matrices without a tensor being laid out anew.
 * Shapes are uniforms, so that one program serves every convolution but for what tfjs always writes into it: which sides are 1.
 */

/** What the window of a convolution meets, row by row of the output. */
export interface Patches {
  /** Channels of the input. */
  readonly channels: number;
  readonly kernel: readonly [number, number];
  readonly stride: number;
  /** Row and column of the input at which the window of the first output lies; negative where it lies in the padding. */
  readonly origin: readonly [number, number];
  /** [height, width] of the output. */
  readonly outSize: readonly [number, number];
}

/**
 * The patches of an image as rows of a matrix: [1, height, width, kernel height × kernel width × channels], with the width and
 * the channels rounded up to even numbers. What lies outside the image, or is there for the rounding of channels, is zero.
 */
export class PatchProgram implements GPGPUProgram {
  readonly variableNames = ['image'];
  readonly packedInputs = true;
  readonly packedOutput = true;
  readonly enableShapeUniforms = true;
  readonly outputShape: number[];
  readonly customUniforms = [
    { name: 'kernelWidth', type: 'int' as const },
    { name: 'stride', type: 'int' as const },
    { name: 'origin', type: 'ivec2' as const }
  ];
  readonly userCode = `
    vec2 pairAt(int row, int column, int pair) {
      if (column < 0 || column >= imageShape[2]) return vec2(0.0);
      int pairs = (imageShape[3] + 1) / 2;
      int texel = (row * ((imageShape[2] + 1) / 2) + column / 2) * pairs + pair;
      int width = textureSize(image, 0).x;
      vec4 both = texelFetch(image, ivec2(texel % width, texel / width), 0);
      vec2 values = (column & 1) == 1 ? both.zw : both.xy;
      return 2 * pair + 1 < imageShape[3] ? values : vec2(values.x, 0.0);
    }
    void main() {
      ivec4 place = getOutputCoords();
      int pairs = (imageShape[3] + 1) / 2;
      int tap = (place.w / 2) / pairs;
      int pair = place.w / 2 - tap * pairs;
      int down = tap / kernelWidth;
      int row = origin.x + place.y * stride + down;
      int column = origin.y + place.z * stride + tap - down * kernelWidth;
      bool isInside = row >= 0 && row < imageShape[1];
      setOutput(isInside ? vec4(pairAt(row, column, pair), pairAt(row, column + stride, pair)) : vec4(0.0));
    }`;
  readonly uniforms: number[][];

  constructor({ channels, kernel, stride, origin, outSize }: Patches) {
    const [height, width] = outSize;
    this.outputShape = [1, height, evenAbove(width), kernel[0] * kernel[1] * evenAbove(channels)];
    this.uniforms = [[kernel[1]], [stride], [...origin]];
  }
}

/**
 * Patches times kernel, plus bias, with or without ReLU: [1, height, width, out]. Patches: [1, height, width or one more, any];
 * kernel: [height, width, in, out]; bias: [out].
 */
export class PatchProductProgram implements GPGPUProgram {
  readonly variableNames = ['patches', 'kernel', 'bias'];
  readonly packedInputs = true;
  readonly packedOutput = true;
  readonly enableShapeUniforms = true;
  readonly customUniforms = [{ name: 'isRectified', type: 'int' as const }];
  // Texels are found by their centres: software WebGL samples sooner than it fetches. Four at a time, as its loops are dear.
  readonly userCode = `
    void addProduct(inout vec4 sum, float index, vec2 at, vec2 patchSize, vec2 kernelSize) {
      vec4 patch4 = texture(patches, vec2((index + 0.5) / patchSize.x, at.y));
      vec4 kernel4 = texture(kernel, vec2(at.x, (index + 0.5) / kernelSize.y));
      sum += patch4.xxzz * kernel4.xyxy;
      sum += patch4.yyww * kernel4.zwzw;
    }
    void main() {
      ivec4 place = getOutputCoords();
      vec2 patchSize = vec2(textureSize(patches, 0));
      vec2 kernelSize = vec2(textureSize(kernel, 0));
      int row = place.y * ((outShape[2] + 1) / 2) + place.z / 2;
      vec2 at = (vec2(float(place.w / 2), float(row)) + 0.5) / vec2(kernelSize.x, patchSize.y);
      int length = kernelShape[0] * kernelShape[1] * ((kernelShape[2] + 1) / 2);
      int index = 0;
      vec4 sum = vec4(0.0);
      for (; index + 3 < length; index += 4) {
        addProduct(sum, float(index), at, patchSize, kernelSize);
        addProduct(sum, float(index + 1), at, patchSize, kernelSize);
        addProduct(sum, float(index + 2), at, patchSize, kernelSize);
        addProduct(sum, float(index + 3), at, patchSize, kernelSize);
      }
      for (; index < length; index++) addProduct(sum, float(index), at, patchSize, kernelSize);
      sum += getBias(place.w).xyxy;
      bvec4 isNegative = lessThan(sum, vec4(0.0));
      setOutput(isRectified == 1 ? mix(sum, vec4(0.0), isNegative) : sum);
    }`;

  constructor(readonly outputShape: number[]) {}
}

export function evenAbove(count: number): number {
  return count + (count % 2);
}
