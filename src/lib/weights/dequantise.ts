import { WeightsError } from './weights-error';

/** `name` is the tensor's, for the error. */
interface Quantisation {
  readonly name: string;
  readonly scale: number;
  readonly min: number;
}

/**
 * 8-bit or 16-bit codes to float32, `scale · q + min` as tfjs computes it, written to `values` where given. Throws WeightsError
 * where that is not finite.
 */
export function dequantise(
  codes: Uint8Array | Uint16Array,
  { name, scale, min }: Quantisation,
  values: Float32Array = new Float32Array(codes.length)
): Float32Array {
  if (codes instanceof Uint16Array) {
    // A table of all codes would be longer than most tensors.
    for (let i = 0; i < codes.length; i++) {
      values[i] = scale * codes[i] + min;
      if (!Number.isFinite(values[i])) throw notFinite(name, codes[i], values[i]);
    }
    return values;
  }
  const table = tabulate({ name, scale, min });
  for (let i = 0; i < codes.length; i++) values[i] = table[codes[i]];
  return values;
}

/**
 * The same for the 8-bit codes of a kernel, each value multiplied by that of its output channel, the last axis: in one
 * pass over the values, with the very results of two.
 */
export function dequantiseScaled(
  codes: Uint8Array,
  { channels, ...quantisation }: Quantisation & { readonly channels: Float64Array },
  values: Float32Array
): void {
  const table = tabulate(quantisation);
  const count = channels.length;
  for (let start = 0; start < codes.length; start += count) {
    for (let channel = 0; channel < count; channel++) {
      values[start + channel] = table[codes[start + channel]] * channels[channel];
    }
  }
}

/** The value of each 8-bit code. */
function tabulate({ name, scale, min }: Quantisation): Float32Array {
  const table = Float32Array.from({ length: 256 }, (_, code) => scale * code + min);
  const bad = table.findIndex((value) => !Number.isFinite(value));
  if (bad !== -1) throw notFinite(name, bad, table[bad]);
  return table;
}

function notFinite(tensor: string, code: number, value: number): WeightsError {
  return new WeightsError({ kind: 'not-finite', tensor, code, value });
}
