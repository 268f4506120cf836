import type { SwitchedOff } from '../inference';
import { rootScope, type Network, type Op } from '../network';

/** A part of the network that is switched off. */
export interface OffPart {
  /** A branch (`Mixed_5d/Branch_1`), an op or an end point, without `InceptionV3/`. */
  readonly at: string;
  /** Null for all of it. */
  readonly channel: number | null;
}

/** Bounds the work that a link can ask for. */
const mostParts = 32;
const pattern = /^(\w{1,40}(?:\/\w{1,40}){0,3})(?::(\d{1,5}))?$/;

/** `Mixed_5d/Branch_1;Mixed_6b:17`; empty without parts. */
export function formatOff(parts: readonly OffPart[]): string {
  return parts.map(formatPart).join(';');
}

function formatPart({ at, channel }: OffPart): string {
  return channel === null ? at : `${at}:${channel}`;
}

/** The reverse; undefined where the text is no such list. Whether the network has the parts is not known here. */
export function parseOff(text: string): readonly OffPart[] | undefined {
  if (text === '') return [];
  const parts = text.split(';').map((part) => {
    const [, at, channel] = pattern.exec(part) ?? [];
    return at === undefined
      ? undefined
      : { at, channel: channel === undefined ? null : Number(channel) };
  });
  const isWhole = (list: typeof parts): list is OffPart[] =>
    list.every((part) => part !== undefined);
  return parts.length <= mostParts && isWhole(parts) ? parts : undefined;
}

export function isSamePart(a: OffPart, b: OffPart): boolean {
  return formatPart(a) === formatPart(b);
}

/** The list with the part, or without it where it was there. */
export function togglePart(parts: readonly OffPart[], part: OffPart): readonly OffPart[] {
  const rest = parts.filter((other) => !isSamePart(other, part));
  return rest.length < parts.length ? rest : [...parts, part];
}

export interface ResolvedOff {
  readonly switchedOff: readonly SwitchedOff[];
  /** What this network does not have. */
  readonly unknown: readonly OffPart[];
}

/** The channels that the parts mean: of a branch, all that it hands to its module's concat. */
export function resolveOff(network: Network, parts: readonly OffPart[]): ResolvedOff {
  const unknown: OffPart[] = [];
  const switchedOff = parts.flatMap((part) => {
    const found = findOps(network, part.at).map((op) => toSwitchedOff(op, part.channel));
    const isKnown = found.length > 0 && found.every((off) => off !== null);
    if (!isKnown) unknown.push(part);
    return isKnown ? found.filter((off) => off !== null) : [];
  });
  return { switchedOff, unknown };
}

function findOps({ ops }: Network, at: string): readonly Op[] {
  const scope = `${rootScope}/${at}`;
  const op = ops.find((it) => it.scope === scope) ?? ops.findLast((it) => it.endPoint === at);
  if (op !== undefined) return [op];
  const outputs = ops.filter((it) => it.scope.startsWith(`${scope}/`) && it.branch !== null);
  const readInside = new Set(outputs.flatMap(({ inputs }) => inputs));
  return outputs.filter((output) => !readInside.has(output.scope));
}

function toSwitchedOff({ scope, outShape }: Op, channel: number | null): SwitchedOff | null {
  const channels = outShape[outShape.length - 1];
  if (channel === null) return { scope, firstChannel: 0, count: channels };
  return channel < channels ? { scope, firstChannel: channel, count: 1 } : null;
}
