import { plainEquation, type Equation, type EquationGroup } from './derive-equation';
import { product, sum } from './derive-term';
import { bytesPerValue, countElements, sizeInBytes, type Op } from '../network';

/** One product per variable, and their sum; null where the op has no variables. */
export function deriveVariables(op: Op): EquationGroup | null {
  if (op.weights.length === 0) return null;
  const equations = op.weights.map(({ name, shape }): Equation => ({
    quantity: { variable: name.slice(op.scope.length + 1) },
    numbers: product(...shape),
    value: countElements(shape),
    unit: null,
    remark: name.endsWith('/weights') ? { kind: 'kernel-factors' } : null
  }));
  const total = plainEquation('total', sum(...equations.map(({ value }) => value)), op.params);
  const vectors = op.weights.length - 1;
  const kernel = product('k_h', 'k_w', 'c_in', 'c_out');
  return {
    topic: 'variables',
    rule: {
      term: sum(kernel, vectors === 1 ? 'c_out' : product(vectors, 'c_out')),
      legend: { kind: 'variables', vectors }
    },
    equations: [...equations, total]
  };
}

/** Multiply-adds of a convolution, one image; null for every other kind. */
export function deriveWork(op: Op): EquationGroup | null {
  if (op.kind !== 'conv') return null;
  const [, height, width, channels] = op.outShape;
  return {
    topic: 'work',
    rule: {
      term: product('o_h', 'o_w', 'k_h', 'k_w', 'c_in', 'c_out'),
      legend: { kind: 'work' }
    },
    equations: [
      {
        quantity: 'multiply-adds',
        numbers: product(height, width, ...op.kernel, op.inShape[3], channels),
        value: op.multiplyAdds,
        unit: null,
        remark: { kind: 'work-factors' }
      }
    ]
  };
}

/** Bytes of the op's output in float32, one image. */
export function deriveBytes(op: Op): EquationGroup {
  const sides = op.outShape.slice(1);
  return {
    topic: 'output-bytes',
    rule: {
      term: product(...(sides.length === 3 ? ['o_h', 'o_w'] : []), 'c_out', bytesPerValue),
      legend: { kind: 'value-bytes', bytes: bytesPerValue }
    },
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
