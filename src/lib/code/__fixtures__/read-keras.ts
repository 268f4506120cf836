import type { FrameworkNames } from '../framework-names';
import { listOf, nameOf, numberOf, pairOf, readPython, textOf, type Value } from './read-python';
import { invertNames, plainOp, Variables, type ReadOp } from './read-ops';

/** Reads a generated Keras file back into ops; layers are told by their names. */
export function readKeras(
  source: string,
  names: ReadonlyMap<string, FrameworkNames>
): readonly ReadOp[] {
  const scopeOf = invertNames(names, 'keras');
  const ops: ReadOp[] = [];
  const variables = new Variables('images');
  const body = readPython(source).filter(({ place }) => place === 'build_inception_v3');
  for (const { target, value } of body) {
    if (['return', 'images', 'outputs'].includes(target)) continue;
    if (value.kind !== 'call') throw new Error(`${target} is not computed by a call.`);
    const name = textOf(value.named.name, '');
    const scope = scopeOf.get(name);
    if (scope === undefined) throw new Error(`No op is called ${name}.`);
    const op = readCall(value, scope, (variable) => variables.read(nameOf(variable)));
    ops.push(op);
    variables.write(target, scope);
  }
  return ops;
}

function readCall(
  { callee, on, given, named }: Value & { kind: 'call' },
  scope: string,
  read: (variable: Value) => string
): ReadOp {
  if (callee === 'conv2d_bn') {
    return {
      ...{ scope, kind: 'conv', inputs: [read(given[0])], hasBatchNorm: true },
      ...readWindow(given[2], named),
      depth: numberOf(given[1], NaN)
    };
  }
  const inputs = on?.kind === 'list' ? listOf(on).map(read) : [read(on!)];
  switch (callee) {
    case 'layers.Dense':
      return {
        ...{ scope, kind: 'conv', inputs, kernel: [1, 1], stride: 1, padding: 'SAME' },
        depth: numberOf(given[0], NaN),
        hasBatchNorm: false
      };
    case 'layers.MaxPooling2D':
      return { ...plainOp, scope, kind: 'max_pool', inputs, ...readWindow(given[0], named) };
    case 'layers.AveragePooling2D':
      return { ...plainOp, scope, kind: 'avg_pool', inputs, ...readWindow(given[0], named) };
    case 'layers.Concatenate':
      return { ...plainOp, scope, kind: 'concat', inputs };
    case 'layers.Dropout':
      return { ...plainOp, scope, kind: 'dropout', inputs };
    case 'layers.Flatten':
      return { ...plainOp, scope, kind: 'squeeze', inputs };
    case 'layers.Softmax':
      return { ...plainOp, scope, kind: 'softmax', inputs };
    case 'layers.GlobalAveragePooling2D':
      return { ...plainOp, scope, kind: 'global_avg_pool', inputs };
    default:
      throw new Error(`Unknown call ${callee}`);
  }
}

function readWindow(kernel: Value, named: Readonly<Record<string, Value>>) {
  return {
    kernel: pairOf(kernel, []),
    stride: numberOf(named.strides, 1),
    padding: textOf(named.padding, 'same').toUpperCase()
  };
}
