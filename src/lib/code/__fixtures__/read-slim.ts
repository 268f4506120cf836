import { listOf, nameOf, numberOf, pairOf, readPython, textOf, type Value } from './read-python';
import { plainOp, Variables, type ReadOp } from './read-ops';

/** Reads a generated TF-Slim file back into ops. */
export function readSlim(source: string): readonly ReadOp[] {
  if (!source.includes("with slim.arg_scope(windows, stride=1, padding='SAME')")) {
    throw new Error('The defaults of windows are not where they were expected.');
  }
  const ops: ReadOp[] = [];
  const variables = new Variables('images');
  const body = readPython(source).filter(({ place }) => place === 'inception_v3');
  for (const { target, value, scopes } of body) {
    if (target === 'return' || target === 'end_points') continue;
    if (value.kind === 'name') {
      variables.write(target, variables.read(value.name));
      continue;
    }
    if (value.kind !== 'call') throw new Error(`${target} is not computed by a call.`);
    const op = readCall(value, scopes, (variable) => variables.read(nameOf(variable)));
    ops.push(op);
    variables.write(target, op.scope);
  }
  return ops;
}

function readCall(
  { callee, given, named }: Value & { kind: 'call' },
  scopes: readonly string[],
  read: (variable: Value) => string
): ReadOp {
  const scope = [...scopes, textOf(named.scope ?? named.name, '')].join('/');
  const inputs = callee === 'tf.concat' ? listOf(given[0]).map(read) : [read(given[0])];
  const window = {
    stride: numberOf(named.stride, 1),
    padding: textOf(named.padding, 'SAME')
  };
  switch (callee) {
    case 'slim.conv2d':
      return {
        ...{ scope, kind: 'conv', inputs, ...window },
        kernel: pairOf(given[2], []),
        depth: numberOf(given[1], NaN),
        hasBatchNorm: named.normalizer_fn === undefined
      };
    case 'slim.max_pool2d':
    case 'slim.avg_pool2d': {
      const kind = callee === 'slim.max_pool2d' ? 'max_pool' : 'avg_pool';
      return { ...plainOp, scope, kind, inputs, ...window, kernel: pairOf(given[1], []) };
    }
    case 'tf.concat':
      return { ...plainOp, scope, kind: 'concat', inputs };
    case 'slim.dropout':
      return { ...plainOp, scope, kind: 'dropout', inputs };
    case 'tf.squeeze':
      return { ...plainOp, scope, kind: 'squeeze', inputs };
    case 'slim.softmax':
      return { ...plainOp, scope, kind: 'softmax', inputs };
    case 'tf.reduce_mean':
      return { ...plainOp, scope, kind: 'global_avg_pool', inputs };
    default:
      throw new Error(`Unknown call ${callee}`);
  }
}
