import { hasBatchNorm, type Op, type Pair, type WindowOp } from '../network';
import { list, tuple } from './code-writer';
import { dropoutRate } from './conventions';
import { findPadding, type TorchStep } from './torch-steps';

/** The function that divides by the pixels inside the map where the padding is uneven. */
export const averagePoolFunction = 'average_pool_uneven';

export function needsAveragePoolFunction(op: Op): boolean {
  return op.kind === 'avg_pool' && findPadding(op).kind === 'uneven';
}

/** What `__init__` makes for an op that has an attribute. */
export function writeTorchModule({ op, isLinear }: TorchStep): string {
  const channels = (shape: readonly number[]) => shape[shape.length - 1];
  switch (op.kind) {
    case 'conv': {
      const given = [String(channels(op.inShape)), String(channels(op.outShape))];
      if (isLinear) return `nn.Linear(${given.join(', ')})`;
      given.push(`kernel_size=${writePair(op.kernel)}`, ...windowOptions(op));
      return `${hasBatchNorm(op) ? 'BasicConv2d' : 'nn.Conv2d'}(${given.join(', ')})`;
    }
    case 'max_pool':
      return `nn.MaxPool2d(${poolOptions(op)})`;
    case 'avg_pool':
      return `nn.AvgPool2d(${poolOptions(op)})`;
    case 'global_avg_pool':
      return 'nn.AdaptiveAvgPool2d((1, 1))';
    case 'dropout':
      return `nn.Dropout(p=${dropoutRate.slim})`;
    case 'concat':
    case 'squeeze':
    case 'softmax':
      throw new Error(`${op.scope} is a function in PyTorch, not a module.`);
  }
}

/** What `forward` computes for a step, through its attribute where it has one. */
export function writeTorchCall(
  { op }: TorchStep,
  { inputs, attribute }: { readonly inputs: readonly string[]; readonly attribute: string | null }
): string {
  const [input] = inputs;
  if (needsAveragePoolFunction(op)) {
    const { sides } = findPadding(op);
    const given = [input, writePair(op.kernel!), op.stride!, tuple(sides)];
    return `${averagePoolFunction}(${given.join(', ')})`;
  }
  const padded = padUnevenly(op, input);
  if (attribute !== null) return `self.${attribute}(${padded})`;
  switch (op.kind) {
    case 'max_pool':
    case 'avg_pool':
      return `F.${op.kind}2d(${padded}, ${poolOptions(op)})`;
    case 'concat':
      return `torch.cat(${list(inputs)}, dim=1)`;
    case 'squeeze':
      return `torch.flatten(${input}, 1)`;
    case 'softmax':
      return `F.softmax(${input}, dim=1)`;
    case 'conv':
    case 'global_avg_pool':
    case 'dropout':
      throw new Error(`${op.scope} is a module in PyTorch, and needs an attribute.`);
  }
}

function padUnevenly(op: Op, input: string): string {
  const padding = findPadding(op);
  if (padding.kind === 'symmetric') return input;
  const value = op.kind === 'max_pool' ? ", value=float('-inf')" : '';
  return `F.pad(${input}, ${tuple(padding.sides)}${value})`;
}

function poolOptions(op: WindowOp): string {
  const options = [`kernel_size=${writePair(op.kernel)}`, `stride=${op.stride}`];
  const [padding] = paddingOption(op);
  if (padding !== undefined) {
    options.push(padding);
    if (op.kind === 'avg_pool') options.push('count_include_pad=False');
  }
  return options.join(', ');
}

function windowOptions(op: Op): string[] {
  return [...(op.stride === 1 ? [] : [`stride=${op.stride}`]), ...paddingOption(op)];
}

function paddingOption(op: Op): string[] {
  const padding = findPadding(op);
  if (padding.kind === 'uneven') return [];
  const [vertical, horizontal] = padding.sides;
  return vertical === 0 && horizontal === 0 ? [] : [`padding=${writePair([vertical, horizontal])}`];
}

function writePair(pair: Pair): string {
  return pair[0] === pair[1] ? String(pair[0]) : tuple(pair);
}
