import { buildEditedNetwork, type EditedNetwork } from '../what-ifs';
import { slimConventions, variablesOf } from '../weights';
import type { NetworkConfiguration, Op } from '../network';
import { findDense, pairByOrder, sortKerasLayers } from './match-by-order';
import {
  findNamedScheme,
  isCounter,
  nameTensors,
  type NamingScheme,
  type WantedTensor
} from './naming-scheme';
import type { TensorInfo, WeightFile } from './weight-file';
import { refuse } from './weight-file-error';

/** Which tensor of a file is which variable of the network. */
export interface TensorMatching {
  readonly scheme: NamingScheme;
  /** With as many classes as the file has. */
  readonly network: EditedNetwork;
  readonly hasGamma: boolean;
  /** End points behind the trunk of which the file has something. */
  readonly heads: readonly string[];
  /** Of the classifier; null where the file has none. */
  readonly classes: number | null;
  readonly matched: readonly WantedTensor[];
  readonly missing: readonly WantedTensor[];
  readonly misshapen: readonly { readonly wanted: WantedTensor; readonly held: TensorInfo }[];
  /** Tensors that stand for no variable; counters of training are not told of. */
  readonly leftOver: readonly TensorInfo[];
}

/** The network that a file is for; tests have a smaller one. */
export type NetworkOf = (config: Pick<NetworkConfiguration, 'numClasses'>) => EditedNetwork;

/**
 * Throws WeightFileError where neither names nor shapes are those of an Inception V3; whatever else does not fit is in the
 * answer.
 */
export function matchTensors(
  { tensors }: Pick<WeightFile, 'tensors'>,
  networkOf: NetworkOf = buildEditedNetwork
): TensorMatching {
  const plan = planMatching(tensors, networkOf);
  const held = new Map(tensors.map((tensor) => [tensor.name, tensor]));
  const heads = findHeads(plan, held);
  const parts = new Map(plan.network.ops.flatMap(listParts));
  const all = plan.wanted.filter(({ variable }) => {
    const op = parts.get(variable.name);
    return op === undefined || op.part === 'base' || heads.includes(op.endPoint);
  });
  const missing = all.filter(({ tensor }) => !held.has(tensor));
  const present = all.filter(({ tensor }) => held.has(tensor));
  const fits = ({ tensor, shape }: WantedTensor) => held.get(tensor)?.shape.join() === shape.join();
  const matched = present.filter(fits);
  // A file of another network may share a name or two.
  if (matched.length * 2 < all.length) refuse(notInceptionV3(tensors));
  const used = new Set(present.map(({ tensor }) => tensor));
  return {
    ...{ scheme: plan.scheme, network: plan.network, hasGamma: plan.hasGamma, heads },
    classes: heads.includes('Logits') ? plan.network.config.numClasses : null,
    ...{ matched, missing },
    misshapen: present
      .filter((wanted) => !fits(wanted))
      .map((wanted) => ({ wanted, held: held.get(wanted.tensor)! })),
    leftOver: tensors.filter((tensor) => !used.has(tensor.name) && !isCounter(tensor))
  };
}

/** Throws WeightFileError where a variable of the trunk, or of a head that the file has, is missing or of another shape. */
export function requireWholeNetwork({ missing, misshapen }: TensorMatching): void {
  if (misshapen.length > 0) {
    const [{ wanted, held }] = misshapen;
    const { tensor, variable, shape } = wanted;
    const names = { tensor, variable: variable.name };
    const shapes = { held: held.shape, wanted: shape };
    refuse({ kind: 'misshapen', ...names, ...shapes, count: misshapen.length });
  }
  if (missing.length > 0) {
    const [{ tensor, variable }] = missing;
    refuse({ kind: 'missing', tensor, variable: variable.name, count: missing.length });
  }
}

interface Plan {
  readonly scheme: NamingScheme;
  readonly network: EditedNetwork;
  readonly hasGamma: boolean;
  readonly wanted: readonly WantedTensor[];
}

function planMatching(tensors: readonly TensorInfo[], networkOf: NetworkOf): Plan {
  const named = findNamedScheme(tensors);
  if (named !== null) {
    const { scheme } = named;
    const hasGamma = tensors.some(({ name }) => isGammaName[scheme].test(name));
    const variables = (op: Op) => variablesOf(op, { ...slimConventions, gamma: hasGamma });
    const name = (network: EditedNetwork) => nameTensors(named, network, variables);
    const usual = networkOf({ numClasses: 1000 });
    const classifier = name(usual).find(({ variable }) => isClassifier(variable.name));
    const held = tensors.find((tensor) => tensor.name === classifier?.tensor);
    const classes = scheme === 'torch' ? held?.shape[0] : held?.shape.at(-1);
    const network = classes ? networkOf({ numClasses: classes }) : usual;
    return { scheme, network, hasGamma, wanted: name(network) };
  }
  const layers = sortKerasLayers(tensors);
  const classes = findDense(layers)?.find(({ shape }) => shape.length === 2)?.shape[1];
  const network = networkOf({ numClasses: classes || 1000 });
  const convolutions = network.ops.filter((op) => op.part === 'base' && op.kind === 'conv');
  if (layers.kernels.length !== convolutions.length) refuse(notInceptionV3(tensors));
  const hasGamma = layers.norms.some((norm) => norm.length === 4);
  const variables = (op: Op) => variablesOf(op, { ...slimConventions, gamma: hasGamma });
  const wanted = pairByOrder(network, layers, variables);
  return { scheme: 'keras-order', network, hasGamma, wanted };
}

const isGammaName = { torch: /\.bn\.weight$/, slim: /\/BatchNorm\/gamma(:0)?$/ };

function isClassifier(variable: string): boolean {
  return /\/Logits\/[^/]+\/weights$/.test(variable);
}

/** A head of which nothing is there was left out of the file on purpose. */
function findHeads({ network, wanted }: Plan, held: ReadonlyMap<string, TensorInfo>): string[] {
  const present = new Set(
    wanted.filter(({ tensor }) => held.has(tensor)).map(({ variable }) => variable.name)
  );
  const ops = network.ops.filter((op) => op.part !== 'base');
  const found = ops.filter((op) => op.weights.some(({ name }) => present.has(name)));
  return [...new Set(found.map((op) => op.endPoint))];
}

function listParts(op: Op): (readonly [string, Op])[] {
  return variablesOf(op, { ...slimConventions, gamma: true }).map(({ name }) => [name, op]);
}

function notInceptionV3(tensors: readonly TensorInfo[]) {
  const kernels = tensors.filter(({ shape }) => shape.length === 4).length;
  return { kind: 'not-inception-v3', tensors: tensors.length, kernels } as const;
}
