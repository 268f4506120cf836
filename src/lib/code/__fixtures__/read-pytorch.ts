import { imageScope } from '../../network';
import type { CodeText } from '../code-writer';
import { joinCode } from '../code-writer';
import type { FrameworkNames } from '../framework-names';
import {
  listOf,
  nameOf,
  numberOf,
  pairOf,
  readPython,
  type Assignment,
  type Value
} from './read-python';
import { invertNames, plainOp, type ReadOp } from './read-ops';

type Call = Value & { kind: 'call' };

/**
 * Reads a generated PyTorch file back into ops by following `forward` from the image. Modules are told by their keys,
 * functions, which have none, by the op that their line is linked to.
 */
export function readPytorch(
  code: CodeText,
  names: ReadonlyMap<string, FrameworkNames>
): readonly ReadOp[] {
  const statements = readPython(joinCode(code));
  const scopeOf = invertNames(names, 'torch');
  const ops: ReadOp[] = [];

  const run = (className: string, prefix: string, input: string): string => {
    const modules = new Map(
      statements
        .filter(({ place }) => place === `${className}.__init__`)
        .map(({ target, value }) => [target, value as Call])
    );
    const holders = new Map([['x', input]]);
    const read = (value: Value) => holders.get(nameOf(value))!;
    for (const statement of statements.filter(({ place }) => place === `${className}.forward`)) {
      const { target, value } = statement;
      if (target === 'return') return read(value.kind === 'call' ? value.given[0] : value);
      const call = value as Call;
      const made = modules.get(call.callee);
      if (made !== undefined && made.given.length === 0 && Object.keys(made.named).length === 0) {
        holders.set(
          target,
          run(made.callee, `${call.callee.slice('self.'.length)}.`, read(call.given[0]))
        );
        continue;
      }
      const op = readStep({ statement, call, made, scope: findScope(statement, call) }, read);
      ops.push(op);
      holders.set(target, op.scope);
    }
    throw new Error(`${className} returns nothing.`);

    function findScope({ line }: Assignment, call: Call): string {
      const linked = code.lines[line].scopes;
      if (linked.length !== 1)
        throw new Error(`Line ${line + 1} is linked to ${linked.length} ops.`);
      if (!call.callee.startsWith('self.')) return linked[0];
      const key = prefix + call.callee.slice('self.'.length);
      const scope = scopeOf.get(key);
      if (scope === undefined) throw new Error(`No op has the key ${key}.`);
      return scope;
    }
  };
  const logits = run('InceptionV3', '', imageScope);
  for (const { line, value } of statements.filter(({ place }) => place.endsWith('.predict'))) {
    if (value.kind !== 'call' || value.callee !== 'F.softmax') throw new Error('No softmax.');
    const [scope] = code.lines[line].scopes;
    ops.push({ ...plainOp, scope, kind: 'softmax', inputs: [logits] });
  }
  return undoFlattening(ops);
}

interface Step {
  readonly statement: Assignment;
  readonly call: Call;
  readonly made: Call | undefined;
  readonly scope: string;
}

function readStep({ call, made, scope }: Step, read: (value: Value) => string): ReadOp {
  if (call.callee === 'torch.cat') {
    return { ...plainOp, scope, kind: 'concat', inputs: listOf(call.given[0]).map(read) };
  }
  const isPadded = call.given[0].kind === 'call';
  const pad = isPadded ? (call.given[0] as Call) : null;
  const inputs = [read(pad === null ? call.given[0] : pad.given[0])];
  const uneven = pad === null ? null : fromPadOrder(pad.given[1]);
  const options = made ?? call;
  const window = {
    kernel: pairOf(options.named.kernel_size, []),
    stride: numberOf(options.named.stride, 1),
    padding: uneven ?? pairOf(options.named.padding, [0, 0]).flatMap((side) => [side, side])
  };
  switch (options.callee) {
    case 'BasicConv2d':
    case 'nn.Conv2d': {
      const depth = numberOf(options.given[1], NaN);
      const isNormalised = options.callee === 'BasicConv2d';
      return { scope, kind: 'conv', inputs, ...window, depth, hasBatchNorm: isNormalised };
    }
    case 'nn.Linear':
      return {
        ...{ scope, kind: 'conv', inputs, kernel: [1, 1], stride: 1, padding: [0, 0, 0, 0] },
        depth: numberOf(options.given[1], NaN),
        hasBatchNorm: false
      };
    case 'nn.MaxPool2d':
    case 'F.max_pool2d':
      return { ...plainOp, scope, kind: 'max_pool', inputs, ...window };
    case 'nn.AvgPool2d':
    case 'F.avg_pool2d':
      if (options.named.padding !== undefined && options.named.count_include_pad === undefined) {
        throw new Error(`${scope} divides by the border.`);
      }
      return { ...plainOp, scope, kind: 'avg_pool', inputs, ...window };
    case 'average_pool_uneven': {
      const [, kernel, stride, sides] = options.given;
      return {
        ...{ ...plainOp, scope, kind: 'avg_pool', inputs, kernel: pairOf(kernel, []) },
        stride: numberOf(stride, NaN),
        padding: fromPadOrder(sides)
      };
    }
    case 'nn.AdaptiveAvgPool2d':
      return { ...plainOp, scope, kind: 'global_avg_pool', inputs };
    case 'nn.Dropout':
      return { ...plainOp, scope, kind: 'dropout', inputs };
    case 'torch.flatten':
      return { ...plainOp, scope, kind: 'squeeze', inputs };
    case 'F.softmax':
      return { ...plainOp, scope, kind: 'softmax', inputs };
    default:
      throw new Error(`Unknown call ${options.callee}`);
  }
}

/** `F.pad` lists left, right, above, below. */
function fromPadOrder(sides: Value): readonly number[] {
  const [left, right, above, below] = listOf(sides).map((side) => numberOf(side, NaN));
  return [above, below, left, right];
}

/** A linear layer on a flattened map is a 1×1 convolution before the squeeze. */
function undoFlattening(ops: readonly ReadOp[]): readonly ReadOp[] {
  const squeezeBefore = new Map<string, ReadOp>();
  for (const op of ops) {
    const before = ops.find(({ scope }) => scope === op.inputs[0]);
    if (op.kind === 'conv' && before?.kind === 'squeeze') squeezeBefore.set(op.scope, before);
  }
  const convAfter = new Map([...squeezeBefore].map(([conv, { scope }]) => [scope, conv]));
  return ops.map((op) => {
    const squeeze = squeezeBefore.get(op.scope);
    if (squeeze !== undefined) return { ...op, inputs: squeeze.inputs };
    const conv = convAfter.get(op.scope);
    if (conv !== undefined) return { ...op, inputs: [conv] };
    return { ...op, inputs: op.inputs.map((input) => squeezeBefore.get(input)?.scope ?? input) };
  });
}
