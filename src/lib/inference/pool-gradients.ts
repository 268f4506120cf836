import { paddingAmounts, type WindowOp } from '../network';

/** Where the windows of a pool lie along one axis of its input. */
interface WindowSpan {
  readonly first: number;
  /** Not included. */
  readonly end: number;
}

/**
 * The gradient of a max pool's input, from its output's: all of it goes to the largest value of each window, the first
 * of equals, as in TensorFlow. Arrays are [height, width, channels] of the op's shapes. Worked out here because WebAssembly
 * has no kernel for it.
 */
export function spreadOverLargest(
  op: WindowOp,
  input: Float32Array,
  gradient: Float32Array
): Float32Array {
  const width = op.inShape[2];
  const channels = op.inShape[3];
  const spread = new Float32Array(input.length);
  eachWindow(op, (rows, columns, from) => {
    for (let channel = 0; channel < channels; channel++) {
      const share = gradient[from + channel];
      if (share === 0) continue;
      let largest = -1;
      for (let row = rows.first; row < rows.end; row++) {
        for (let column = columns.first; column < columns.end; column++) {
          const index = (row * width + column) * channels + channel;
          if (largest === -1 || input[index] > input[largest]) largest = index;
        }
      }
      spread[largest] += share;
    }
  });
  return spread;
}

/**
 * The gradient of an average pool's input: each window hands on equal parts. tfjs' own divides by the whole window at the
 * border too, where its forward pass does not.
 */
export function spreadEvenly(
  op: WindowOp,
  gradient: Float32Array,
  countsPadding: boolean
): Float32Array {
  const [, height, width, channels] = op.inShape;
  const wholeWindow = op.kernel[0] * op.kernel[1];
  const spread = new Float32Array(height * width * channels);
  eachWindow(op, (rows, columns, from) => {
    const inside = (rows.end - rows.first) * (columns.end - columns.first);
    const divisor = countsPadding ? wholeWindow : inside;
    for (let row = rows.first; row < rows.end; row++) {
      for (let column = columns.first; column < columns.end; column++) {
        const to = (row * width + column) * channels;
        for (let channel = 0; channel < channels; channel++) {
          spread[to + channel] += gradient[from + channel] / divisor;
        }
      }
    }
  });
  return spread;
}

/** Every window, cut at the border, with the index of its output's first channel. */
function eachWindow(
  op: WindowOp,
  visit: (rows: WindowSpan, columns: WindowSpan, from: number) => void
): void {
  const [, height, width, channels] = op.outShape;
  const columns = Array.from({ length: width }, (_, index) => spanOf(op, 1, index));
  for (let y = 0; y < height; y++) {
    const rows = spanOf(op, 0, y);
    for (let x = 0; x < width; x++) visit(rows, columns[x], (y * width + x) * channels);
  }
}

function spanOf(op: WindowOp, axis: 0 | 1, index: number): WindowSpan {
  const { stride, padding } = op;
  const size = op.inShape[axis + 1];
  const kernel = op.kernel[axis];
  const [before] = paddingAmounts({ size, kernel, stride, padding });
  const start = index * stride - before;
  return { first: Math.max(start, 0), end: Math.min(start + kernel, size) };
}
