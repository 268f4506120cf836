import { nameInFrameworks, type Difference } from '$lib/code';
import type { EditedNetwork } from '$lib/what-ifs';

export interface NameRow {
  readonly scope: string;
  readonly keras: string;
  /** null where PyTorch calls a function, which has no key. */
  readonly torch: string | null;
  readonly branch: string | null;
  /** Numbers of the notes, from 1. */
  readonly noteNumbers: readonly number[];
  readonly notes: readonly string[];
}

export interface NameTable {
  readonly rows: readonly NameRow[];
  /** Each note once, in the order the rows come to them. */
  readonly notes: readonly string[];
}

interface Options {
  /** Ops to list. */
  readonly scopes: readonly string[];
  readonly describe: (difference: Difference) => string;
}

/** The names of some ops of a network in the three frameworks, with the differences as numbered notes. */
export function listNameRows(network: EditedNetwork, { scopes, describe }: Options): NameTable {
  const names = nameInFrameworks(network);
  const branches = new Map(network.ops.map(({ scope, branch }) => [scope, branch]));
  const notes: string[] = [];
  const numberOf = (note: string) => {
    if (!notes.includes(note)) notes.push(note);
    return notes.indexOf(note) + 1;
  };
  const rows = scopes.map((scope): NameRow => {
    const { keras, torch, differences } = names.get(scope)!;
    const numbers = differences
      .map((difference) => numberOf(describe(difference)))
      .sort((one, other) => one - other);
    return {
      scope,
      keras,
      torch,
      branch: branches.get(scope) ?? null,
      noteNumbers: numbers,
      notes: numbers.map((number) => notes[number - 1])
    };
  });
  return { rows, notes };
}

/** The scope that all of them stand under, its stroke included: `InceptionV3/Mixed_6b/`. */
export function findSharedPrefix(scopes: readonly string[]): string {
  const paths = scopes.map((scope) => scope.split('/').slice(0, -1));
  const [first = []] = paths;
  const length = first.findIndex((part, place) => paths.some((path) => path[place] !== part));
  return first
    .slice(0, length < 0 ? first.length : length)
    .map((part) => `${part}/`)
    .join('');
}
