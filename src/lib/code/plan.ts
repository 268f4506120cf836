import { hasBatchNorm, outputOpOf, type Op } from '../network';
import type { EditedNetwork } from '../what-ifs';
import { nameInFrameworks, toSnakeCase, type FrameworkNames } from './framework-names';
import { splitSections, type Section } from './sections';

/** What every writer reads: the network in sections, with names. */
export interface Plan {
  readonly network: EditedNetwork;
  readonly sections: readonly Section[];
  readonly names: ReadonlyMap<string, FrameworkNames>;
  readonly sectionOf: ReadonlyMap<string, Section>;
  /** The end points by the op whose value they are. */
  readonly endPointOf: ReadonlyMap<string, string>;
  /** The network's last op, a softmax where it has classes. */
  readonly last: Op;
  /** What Slim's and torchvision's own functions return: the logits; the last value where there are no classes. */
  readonly result: Op;
  /** The auxiliary logits; null without that head. */
  readonly sideResult: Op | null;
}

export function planCode(network: EditedNetwork): Plan {
  const sections = splitSections(network);
  const read = new Set(network.ops.flatMap((op) => op.inputs));
  const [last, sideResult = null] = network.ops
    .filter(({ scope }) => !read.has(scope))
    .toReversed();
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
    last,
    result:
      last.kind === 'softmax' ? network.ops.find(({ scope }) => scope === last.inputs[0])! : last,
    sideResult
  };
}

/** The variable that an op's chain is kept in: its branch's, its side head's, or the main one. */
export function laneOf(op: Op, section: Section, mainLane: string): string {
  if (op.branch !== null) return toSnakeCase(op.branch);
  return section.isOnMainPath ? mainLane : toSnakeCase(section.name);
}

/** As `laneOf`, with variables of their own for the logits and the predictions, both of which are returned. */
export function laneWithResults(op: Op, section: Section, mainLane: string): string {
  if (section.kind !== 'head' || !section.isOnMainPath) return laneOf(op, section, mainLane);
  if (op.kind === 'softmax') return 'predictions';
  const isLogits = op.kind === 'squeeze' || (op.kind === 'conv' && !hasBatchNorm(op));
  return isLogits ? 'logits' : mainLane;
}

/** What `result` is, as a docstring says it. */
export function describeResult({ result, last }: Plan): string {
  return result === last ? `the value of ${last.endPoint}` : 'the logits';
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
