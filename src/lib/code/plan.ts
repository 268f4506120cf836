import { outputOpOf, type Network, type Op } from '../network';
import { nameInFrameworks, toSnakeCase, type FrameworkNames } from './framework-names';
import { splitSections, type Section } from './sections';

/** What every writer reads: the network in sections, with names. */
export interface Plan {
  readonly network: Network;
  readonly sections: readonly Section[];
  readonly names: ReadonlyMap<string, FrameworkNames>;
  readonly sectionOf: ReadonlyMap<string, Section>;
  /** The end points by the op whose value they are. */
  readonly endPointOf: ReadonlyMap<string, string>;
  /** Values that no op reads; the network's last op first. */
  readonly outputs: readonly Op[];
}

export function planCode(network: Network): Plan {
  const sections = splitSections(network);
  const read = new Set(network.ops.flatMap((op) => op.inputs));
  return {
    network,
    sections,
    names: nameInFrameworks(network),
    sectionOf: new Map(
      sections.flatMap((section) => section.ops.map((op) => [op.scope, section] as const))
    ),
    endPointOf: new Map(
      network.endPoints.map(({ name }) => [outputOpOf(network, name)!.scope, name])
    ),
    outputs: network.ops.filter(({ scope }) => !read.has(scope)).toReversed()
  };
}

/** The variable that an op's chain is kept in: its branch's, its side head's, or the main one. */
export function laneOf(op: Op, section: Section, mainLane: string): string {
  if (op.branch !== null) return toSnakeCase(op.branch);
  return section.isOnMainPath ? mainLane : toSnakeCase(section.name);
}

/** The one value a section reads from outside. Throws where there are several. */
export function inputOfSection(section: Section): string {
  const own = new Set(section.ops.map(({ scope }) => scope));
  const inputs = [...new Set(section.ops.flatMap((op) => op.inputs))];
  const [input, ...others] = inputs.filter((scope) => !own.has(scope));
  if (others.length > 0) {
    throw new Error(`${section.name} reads ${input} and ${others.join(', ')}; one was expected.`);
  }
  return input;
}
