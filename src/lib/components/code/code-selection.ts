import { describePart, type CodeLine } from '$lib/code';
import { outputOpOf, type Network } from '$lib/network';

/** What the selection means for code: the part it stands in, and the ops whose lines are the selected ones. */
export interface CodeSelection {
  /** End point of the part; null where nothing in the network is selected. */
  readonly endPoint: string | null;
  /** `Mixed_5b`, `Stem`, `AuxLogits`. */
  readonly partName: string | null;
  /** The stem has no name of its own in the network. */
  readonly isStem: boolean;
  /** Ops of the part, in construction order. */
  readonly partScopes: readonly string[];
  readonly scopes: ReadonlySet<string>;
}

const nothing: CodeSelection = {
  endPoint: null,
  partName: null,
  isStem: false,
  partScopes: [],
  scopes: new Set()
};

/** `selected` is an op's scope or the name of an end point. */
export function findCodeSelection(network: Network, selected: string | null): CodeSelection {
  if (selected === null) return nothing;
  const op = network.ops.find(({ scope }) => scope === selected);
  const endPoint = op?.endPoint ?? outputOpOf(network, selected)?.endPoint;
  if (endPoint === undefined) return nothing;
  const { kind, name, scopes } = describePart(network, endPoint);
  const own = network.ops.filter((each) => each.endPoint === endPoint).map(({ scope }) => scope);
  return {
    endPoint,
    partName: name,
    isStem: kind === 'stem',
    partScopes: scopes,
    scopes: new Set(op === undefined ? own : [op.scope])
  };
}

/** Whether a line makes selected ops and no others. */
export function isSelectedLine({ scopes }: CodeLine, selected: ReadonlySet<string>): boolean {
  return scopes.length > 0 && scopes.every((scope) => selected.has(scope));
}

/** What a line selects: its op; where it makes several, the end point they lead to. */
export function targetOfLine(network: Network, { scopes }: CodeLine): string {
  if (scopes.length === 1) return scopes[0];
  const last = network.ops.findLast(({ scope }) => scopes.includes(scope));
  if (last === undefined) throw new Error('The line makes no op of this network.');
  return last.endPoint;
}

/** Whether a line is, or begins, a statement that makes an op. */
export function isStop({ scopes, wrapped }: CodeLine): boolean {
  return scopes.length > 0 && wrapped?.isFirst !== false;
}

/** Indices of the stops. */
export function listStops(lines: readonly CodeLine[]): readonly number[] {
  return lines.flatMap((line, index) => (isStop(line) ? [index] : []));
}

/** The stop that a key leads to from a line; undefined where the key is not for travel. */
export function nextStop(stops: readonly number[], line: number, key: string): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return stops.find((stop) => stop > line) ?? line;
    case 'ArrowUp':
      return stops.findLast((stop) => stop < line) ?? line;
    case 'Home':
      return stops[0];
    case 'End':
      return stops[stops.length - 1];
    default:
      return undefined;
  }
}

export const linesPerChunk = 24;

/** Lines in runs that are laid out and coloured as they come into view. */
export function chunkLines(lines: readonly CodeLine[]): readonly (readonly CodeLine[])[] {
  const count = Math.ceil(lines.length / linesPerChunk);
  return Array.from({ length: count }, (_, index) =>
    lines.slice(index * linesPerChunk, (index + 1) * linesPerChunk)
  );
}
