import { shortScope, type Network, type Op } from '../network';

/** Ops that a file writes together. */
export interface Section {
  readonly kind: 'stem' | 'module' | 'head';
  /** `Stem`, the module's end point, or the scope that a head stands under. */
  readonly name: string;
  /** Whether the network's last op depends on it; false for an auxiliary head. */
  readonly isOnMainPath: boolean;
  readonly ops: readonly Op[];
}

/**
 * Sections in construction order, found by wiring: an end point with branches is a module, what comes before the
 * first is the stem, and each chain after that is a head.
 */
export function splitSections({ ops }: Network): readonly Section[] {
  const moduleNames = new Set(ops.filter((op) => op.branch !== null).map((op) => op.endPoint));
  const mainPath = findMainPath(ops);
  const sections: { kind: Section['kind']; name: string; ops: Op[] }[] = [];
  const sectionOf = new Map<string, (typeof sections)[number]>();
  for (const op of ops) {
    const place = moduleNames.has(op.endPoint)
      ? { kind: 'module' as const, name: op.endPoint }
      : placeOutsideModules(op, sectionOf.get(op.inputs[0]));
    let section = sections.find(({ kind, name }) => kind === place.kind && name === place.name);
    if (section === undefined) sections.push((section = { ...place, ops: [] }));
    section.ops.push(op);
    sectionOf.set(op.scope, section);
  }
  return sections.map((section) => ({
    ...section,
    isOnMainPath: section.ops.some(({ scope }) => mainPath.has(scope))
  }));
}

function placeOutsideModules(
  op: Op,
  before: Pick<Section, 'kind' | 'name'> | undefined
): Pick<Section, 'kind' | 'name'> {
  if (before === undefined || before.kind === 'stem') return { kind: 'stem', name: 'Stem' };
  if (before.kind === 'head') return before;
  return { kind: 'head', name: shortScope(op.scope).split('/')[0] };
}

/** Scopes of the last op and of everything it depends on. */
function findMainPath(ops: readonly Op[]): ReadonlySet<string> {
  const path = new Set<string>();
  for (const op of ops.toReversed()) {
    if (path.size === 0) path.add(op.scope);
    if (path.has(op.scope)) for (const input of op.inputs) path.add(input);
  }
  return path;
}

/** Sections off the main path moved to just after what they read, as Keras and PyTorch files have them. */
export function scheduleByWiring(sections: readonly Section[]): readonly Section[] {
  const scheduled = sections.filter((section) => section.isOnMainPath);
  for (const section of sections) {
    if (section.isOnMainPath) continue;
    const source = section.ops[0].inputs[0];
    const index = scheduled.findIndex(({ ops }) => ops.some(({ scope }) => scope === source));
    scheduled.splice(index + 1, 0, section);
  }
  return scheduled;
}

/** The section that holds an end point. Throws where the network has no such end point. */
export function findSection(sections: readonly Section[], endPoint: string): Section {
  const section = sections.find(({ ops }) => ops.some((op) => op.endPoint === endPoint));
  if (section === undefined) throw new Error(`The network has no end point ${endPoint}.`);
  return section;
}
