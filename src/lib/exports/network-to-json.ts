import type {
  EndPoint,
  NetworkConfiguration,
  Op,
  OpKind,
  Padding,
  Pair,
  Shape,
  Totals,
  Variable
} from '../network';
import { formatEdits, type EditedNetwork } from '../what-ifs';

/** An op as other programs read it; the fields and their order are a contract. */
export interface OpJson {
  readonly scope: string;
  readonly endPoint: string;
  readonly branch: string | null;
  readonly kind: OpKind;
  readonly inputs: readonly string[];
  readonly kernel: Pair | null;
  readonly stride: number | null;
  readonly padding: Padding | null;
  /** NHWC; concats have `inShapes` instead. */
  readonly inShape?: Shape;
  readonly inShapes?: readonly Shape[];
  /** NHWC, or [batch, channels] after a squeeze. */
  readonly outShape: Shape;
  readonly weights: readonly Variable[];
  readonly params: number;
  readonly multiplyAdds: number;
  readonly receptiveField: Pair | null;
  readonly effectiveStride: Pair | null;
}

/** What `/network.json` and `npm run shapes -- --format json` hold. */
export interface NetworkJson {
  readonly config: NetworkConfiguration;
  /** What-ifs in the form of a link (`formatEdits`); absent for Inception V3 itself. */
  readonly edits?: string;
  readonly totals: Totals;
  readonly endPoints: readonly EndPoint[];
  readonly ops: readonly OpJson[];
}

/** The network as a plain object for `JSON.stringify`. */
export function networkToJson({
  config,
  edits,
  totals,
  endPoints,
  ops
}: EditedNetwork): NetworkJson {
  return {
    config,
    ...(edits.length > 0 ? { edits: formatEdits(edits) } : {}),
    totals,
    endPoints,
    ops: ops.map(opToJson)
  };
}

function opToJson(op: Op): OpJson {
  return {
    scope: op.scope,
    endPoint: op.endPoint,
    branch: op.branch,
    kind: op.kind,
    inputs: op.inputs,
    kernel: op.kernel,
    stride: op.stride,
    padding: op.padding,
    ...(op.kind === 'concat' ? { inShapes: op.inShapes } : { inShape: op.inShape }),
    outShape: op.outShape,
    weights: op.weights,
    params: op.params,
    multiplyAdds: op.multiplyAdds,
    receptiveField: op.receptiveField,
    effectiveStride: op.effectiveStride
  };
}
