import { hasBatchNorm, type Network, type Shape, type Variable } from '../network';
import { nameInFrameworks } from '../code';
import type { EditedNetwork } from '../what-ifs';
import type { TensorInfo } from './weight-file';

/** By which rule the tensors of a file are named: timm's and torchvision's, Slim's, or Keras', where the order counts. */
export type NamingScheme = 'torch' | 'slim' | 'keras-order';

/** How a tensor becomes the variable: as its values stand, or with the output channels moved from first to last. */
export type TensorLayout = 'as-is' | 'out-first';

/** What a file should call a variable, and in which shape. */
export interface WantedTensor {
  readonly variable: Variable;
  readonly tensor: string;
  readonly shape: Shape;
  readonly layout: TensorLayout;
}

/** Names around those of the scheme: `module.`, `:0`. */
interface Affixes {
  readonly prefix: string;
  readonly suffix: string;
}

/** The first kernel, by which a scheme is recognised. */
const firstKernels = {
  torch: 'Conv2d_1a_3x3.conv.weight',
  slim: 'InceptionV3/Conv2d_1a_3x3/weights'
} as const;

/** The scheme that names tell, and what stands around them; null where they tell none. */
export function findNamedScheme(
  tensors: readonly TensorInfo[]
): ({ readonly scheme: 'torch' | 'slim' } & Affixes) | null {
  for (const scheme of ['torch', 'slim'] as const) {
    const kernel = firstKernels[scheme];
    const name = tensors.map((tensor) => tensor.name).find((name) => isAround(name, kernel));
    if (name === undefined) continue;
    const start = name.lastIndexOf(kernel);
    return { scheme, prefix: name.slice(0, start), suffix: name.slice(start + kernel.length) };
  }
  return null;
}

function isAround(name: string, kernel: string): boolean {
  const start = name.lastIndexOf(kernel);
  return (
    start !== -1 &&
    /^(|.*[./])$/.test(name.slice(0, start)) &&
    /^(|:0)$/.test(name.slice(start + kernel.length))
  );
}

/** `Conv2d_1a_3x3.bn.weight` for `InceptionV3/Conv2d_1a_3x3/BatchNorm/gamma`. */
const torchSuffixes: Readonly<Record<string, string>> = {
  weights: 'conv.weight',
  'BatchNorm/gamma': 'bn.weight',
  'BatchNorm/beta': 'bn.bias',
  'BatchNorm/moving_mean': 'bn.running_mean',
  'BatchNorm/moving_variance': 'bn.running_var'
};
const denseSuffixes: Readonly<Record<string, string>> = { weights: 'weight', biases: 'bias' };

/** Names every variable by a scheme that has names. */
export function nameTensors(
  { scheme, prefix, suffix }: { readonly scheme: 'torch' | 'slim' } & Affixes,
  network: EditedNetwork,
  variablesOf: (op: Network['ops'][number]) => readonly Variable[]
): WantedTensor[] {
  const names = nameInFrameworks(network);
  return network.ops.flatMap((op) =>
    variablesOf(op).map((variable): WantedTensor => {
      const { name, shape } = variable;
      if (scheme === 'slim') {
        return { variable, tensor: prefix + name + suffix, shape, layout: 'as-is' };
      }
      const part = name.slice(op.scope.length + 1);
      const suffixes = hasBatchNorm(op) ? torchSuffixes : denseSuffixes;
      const tensor = `${prefix}${names.get(op.scope)?.torch}.${suffixes[part]}${suffix}`;
      return { variable, tensor, ...torchShape(shape, hasBatchNorm(op)) };
    })
  );
}

/** PyTorch has [out, in, height, width], and [out, in] where Slim has a 1×1 convolution for a classifier. */
function torchShape(shape: Shape, isConvolution: boolean): Pick<WantedTensor, 'shape' | 'layout'> {
  if (shape.length !== 4) return { shape, layout: 'as-is' };
  const [height, width, ins, outs] = shape;
  const window = isConvolution ? [height, width] : [];
  return { shape: [outs, ins, ...window], layout: 'out-first' };
}

/** What training needs and the network does not: how many batches a batch norm has seen. */
export function isCounter({ name }: TensorInfo): boolean {
  return name.endsWith('num_batches_tracked');
}
