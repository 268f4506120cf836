import '@tensorflow/tfjs-backend-cpu';
import { setBackend, tensor1d, tensor4d, tidy, type Tensor4D } from '@tensorflow/tfjs-core';
import { beforeAll, expect, it } from 'vitest';
import { buildNetwork, countElements, hasBatchNorm, isWindowOp, type WindowOp } from '../network';
import { slimConventions } from '../weights';
import './__fixtures__/node-engine';
import { executeOp } from './op-kernels';

const windowOps = buildNetwork().ops.filter(isWindowOp);
const pools = windowOps.filter((op) => op.kind === 'avg_pool');
const counting = { ...slimConventions, averagePoolCountsPadding: true };

beforeAll(async () => {
  await setBackend('cpu');
});

/** One channel of the op's input; every value differs. */
function run(op: WindowOp, conventions: typeof counting | typeof slimConventions): Float32Array {
  return tidy(() => {
    const [, height, width] = op.inShape;
    const values = Float32Array.from({ length: height * width }, (_, index) => 1 + (index % 11));
    const input: Tensor4D = tensor4d(values, [1, height, width, 1]);
    const output = executeOp({ op, inputs: [input], weights: undefined, conventions });
    expect(output.shape.slice(1, 3)).toEqual(op.outShape.slice(1, 3));
    return output.dataSync() as Float32Array;
  });
}

it.each(pools.filter(({ padding }) => padding === 'SAME').map((op) => [op.scope, op] as const))(
  '%s differs at the border only where the border is counted',
  (_, op) => {
    const [, height, width] = op.outShape;
    const [ours, theirs] = [run(op, slimConventions), run(op, counting)];
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        // Of a 3×3 window, 6 of 9 values lie inside at a side, 4 of 9 in a corner.
        const inside = [y === 0 || y === height - 1, x === 0 || x === width - 1];
        const share = inside.reduce((part, isBorder) => part * (isBorder ? 2 / 3 : 1), 1);
        expect(theirs[y * width + x]).toBeCloseTo(ours[y * width + x] * share, 4);
      }
    }
  }
);

it('an average pool without padding is the same under both conventions', () => {
  const valid = pools.filter(({ padding }) => padding === 'VALID');
  expect(valid.length).toBeGreaterThan(0);
  for (const op of valid) expect(run(op, counting)).toEqual(run(op, slimConventions));
});

/** Of values of both signs, which differ from one to the next. */
function convolve(op: WindowOp): Float32Array {
  const draw = (count: number) => Float32Array.from({ length: count }, (_, i) => Math.sin(3 * i));
  const kernelShape = op.weights[0].shape as Tensor4D['shape'];
  return tidy(() => {
    const input = tensor4d(draw(countElements(op.inShape)), op.inShape as Tensor4D['shape']);
    const kernel = tensor4d(draw(countElements(kernelShape)), kernelShape);
    const weights = { kernel, bias: tensor1d(draw(kernelShape[3])), isUntrained: false };
    const output = executeOp({ op, inputs: [input], weights, conventions: slimConventions });
    expect(output.shape).toEqual(op.outShape);
    return output.dataSync() as Float32Array;
  });
}

const pointwise = windowOps.filter(
  ({ kind, kernel }) => kind === 'conv' && kernel.join() === '1,1'
);

it.each([
  ['with batch norm', pointwise.find((op) => hasBatchNorm(op) && op.outShape[1] < 36)!],
  ['of a head', pointwise.find((op) => !hasBatchNorm(op))!]
])('a convolution of single pixels %s is on WebAssembly what it is elsewhere', async (_, op) => {
  const expected = convolve(op);
  await setBackend('wasm');
  const values = convolve(op);
  await setBackend('cpu');
  const largest = expected.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const furthest = values.reduce((most, v, i) => Math.max(most, Math.abs(v - expected[i])), 0);
  expect(furthest / largest).toBeLessThan(1e-5);
});
