import { baseEndPoints, buildNetwork, defaultConfiguration, type Op } from '../network';
import { compareOps, type EditedNetwork } from '../what-ifs';

/** Ops that are not those of the reference implementations any more, by scope. */
export interface EditedOps {
  /** Made by a what-if, or with another window, stride, padding or number of filters. */
  readonly changed: ReadonlySet<string>;
  /** The same op, but what reaches it has other channels: its variables fit no checkpoint. */
  readonly reshaped: ReadonlySet<string>;
}

const none: EditedOps = { changed: new Set(), reshaped: new Set() };

/** What the what-ifs of a network did to its ops; heads, which take no what-if, are never changed. */
export function findEditedOps(network: EditedNetwork): EditedOps {
  if (network.edits.length === 0) return none;
  // At the usual size: the network without its edits may be impossible at the size of this one.
  const { inputHeight, inputWidth } = defaultConfiguration;
  const original = buildNetwork({ ...network.config, inputHeight, inputWidth });
  const base = new Set(network.ops.filter(isInBase).map(({ scope }) => scope));
  const changed = new Set(
    [...compareOps(original, network).changedScopes].filter((scope) => base.has(scope))
  );
  const before = new Map(original.ops.map((op) => [op.scope, op]));
  const reshaped = network.ops.filter((op) => {
    const counterpart = before.get(op.scope);
    return counterpart !== undefined && channelsOf(op) !== channelsOf(counterpart);
  });
  return {
    changed,
    reshaped: new Set(reshaped.map(({ scope }) => scope).filter((scope) => !changed.has(scope)))
  };
}

function isInBase({ endPoint }: Op): boolean {
  return baseEndPoints.some((name) => name === endPoint);
}

/** Channels in and out of a kernel; windows are left out, since those of the heads depend on the input size. */
function channelsOf({ weights }: Op): string {
  return weights.map(({ shape }) => shape.slice(-2).join()).join(' ');
}
