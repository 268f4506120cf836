import type { Equation, EquationGroup } from './derive-equation';
import { product, sum } from './derive-term';
import { bytesPerValue, countElements, sizeInBytes, type Op } from '../network';

/** One product per variable, and their sum; null where the op has no variables. */
export function deriveVariables(op: Op): EquationGroup | null {
  if (op.weights.length === 0) return null;
  const equations = op.weights.map((variable): Equation => {
    const isKernel = variable.name.endsWith('/weights');
    return {
      quantity: variable.name.slice(op.scope.length + 1),
      numbers: product(...variable.shape),
      value: countElements(variable.shape),
      unit: null,
      remark: isKernel ? 'height × width × in × out' : null
    };
  });
  const total: Equation = {
    quantity: 'in all',
    numbers: sum(...equations.map(({ value }) => value)),
    value: op.params,
    unit: null,
    remark: null
  };
  const vectors = op.weights.length - 1;
  const kernel = product('k_h', 'k_w', 'c_in', 'c_out');
  return {
    caption: 'Parameters, one product per variable',
    rule: sum(kernel, vectors === 1 ? 'c_out' : product(vectors, 'c_out')),
    legend: `kernel k, channels c; ${vectors === 1 ? 'one bias' : `${vectors} numbers of batch norm`} per channel out`,
    equations: [...equations, total]
  };
}

/** Multiply-adds of a convolution, one image; null for every other kind. */
export function deriveWork(op: Op): EquationGroup | null {
  if (op.kind !== 'conv') return null;
  const [, height, width, channels] = op.outShape;
  return {
    caption: 'Multiply-adds, one image',
    rule: product('o_h', 'o_w', 'k_h', 'k_w', 'c_in', 'c_out'),
    legend: 'pixels out o, kernel k, channels c',
    equations: [
      {
        quantity: 'multiply-adds',
        numbers: product(height, width, ...op.kernel, op.inShape[3], channels),
        value: op.multiplyAdds,
        unit: null,
        remark: 'out height × out width × kernel height × kernel width × in × out'
      }
    ]
  };
}

/** Bytes of the op's output in float32, one image. */
export function deriveBytes(op: Op): EquationGroup {
  const sides = op.outShape.slice(1);
  return {
    caption: 'Output tensor, float32, one image',
    rule: product(...(sides.length === 3 ? ['o_h', 'o_w'] : []), 'c_out', bytesPerValue),
    legend: `${bytesPerValue} bytes a value`,
    equations: [
      {
        quantity: 'bytes',
        numbers: product(...sides, bytesPerValue),
        value: sizeInBytes(op.outShape),
        unit: 'bytes',
        remark: null
      }
    ]
  };
}
