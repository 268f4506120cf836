import type { Framework, Network } from '../network';
import type { EditedNetwork } from '../what-ifs';
import type { CodeLine, CodeText } from './code-writer';
import { planCode, type Plan } from './plan';
import { findSection, splitSections, type Section } from './sections';
import { writeKerasFile, writeKerasSection } from './write-keras';
import { writePytorchFile, writePytorchSection } from './write-pytorch';
import { writeSlimFile, writeSlimSection } from './write-slim';

/** The whole network as a file that runs, or the section that an end point belongs to: stem, module or head. */
export type CodePart =
  { readonly kind: 'network' } | { readonly kind: 'module'; readonly endPoint: string };

interface Writers {
  readonly file: (plan: Plan) => readonly CodeLine[];
  readonly section: (plan: Plan, section: Section) => readonly CodeLine[];
}

const writers: Record<Framework, Writers> = {
  slim: { file: writeSlimFile, section: writeSlimSection },
  keras: { file: writeKerasFile, section: writeKerasSection },
  pytorch: { file: writePytorchFile, section: writePytorchSection }
};

/**
 * The network as code, written from its ops, their wiring and their scopes alone.
 * Throws where the network has no such end point.
 */
export function generateCode(
  network: EditedNetwork,
  framework: Framework,
  part: CodePart
): CodeText {
  const plan = planCode(network);
  if (part.kind === 'network') {
    return { fileName: `inception_v3_${framework}.py`, lines: writers[framework].file(plan) };
  }
  const section = findSection(plan.sections, part.endPoint);
  return {
    fileName: `${section.name.toLowerCase()}_${framework}.py`,
    lines: writers[framework].section(plan, section)
  };
}

/** What a part is called: `Mixed_5b`, `Stem`, `AuxLogits`, with its ops in construction order. */
export function describePart(
  network: Network,
  endPoint: string
): Pick<Section, 'kind' | 'name'> & { readonly scopes: readonly string[] } {
  const section = findSection(splitSections(network), endPoint);
  return { kind: section.kind, name: section.name, scopes: section.ops.map(({ scope }) => scope) };
}
