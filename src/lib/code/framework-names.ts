import { hasBatchNorm, shortScope, type Op } from '../network';
import type { EditedNetwork } from '../what-ifs';
import { findDifferences, type Difference } from './differences';
import { findEditedOps } from './edited-ops';
import { listOfficialNames, type OfficialName } from './official-names';
import { splitSections, type Section } from './sections';
import { needsAveragePoolFunction } from './torch-calls';

/** One op in the three frameworks. */
export interface FrameworkNames {
  /** Slim's scope, in full. */
  readonly slim: string;
  /** The Keras layer; of a convolution with batch norm, `conv2d_5` stands for `batch_normalization_5` and `activation_5` too. */
  readonly keras: string;
  /** Path of the PyTorch module, the start of its keys: `Mixed_5b.branch5x5_2`; null where a function is called. */
  readonly torch: string | null;
  readonly differences: readonly Difference[];
}

/**
 * Names of every op, by scope: one rule for every configuration; an op that a what-if made or changed is named after
 * its scope.
 */
export function nameInFrameworks(network: EditedNetwork): ReadonlyMap<string, FrameworkNames> {
  const official = listOfficialNames();
  const { changed, reshaped } = findEditedOps(network);
  const names = new Map<string, FrameworkNames>();
  for (const section of splitSections(network)) {
    for (const op of section.ops) {
      const known = changed.has(op.scope) ? undefined : official.get(op.scope);
      const keras = known?.keras ?? nameKerasLayer(op, section);
      names.set(op.scope, {
        slim: op.scope,
        keras,
        torch: nameTorchModule(op, section, known),
        differences: findDifferences(op, {
          edit: changed.has(op.scope) ? 'changed' : reshaped.has(op.scope) ? 'reshaped' : 'none',
          isInSideHead: !section.isOnMainPath,
          isUnnamedInKeras: known !== undefined && !known.keras.startsWith('mixed')
        })
      });
    }
  }
  return names;
}

function nameKerasLayer(op: Op, section: Section): string {
  if (section.kind === 'head' && section.isOnMainPath) {
    if (op.kind === 'conv') return 'predictions';
    if (op.kind === 'avg_pool' || op.kind === 'global_avg_pool') return 'avg_pool';
    if (op.kind === 'dropout' || op.kind === 'softmax') return op.kind;
  }
  const name = toSnakeCase(shortScope(op.scope));
  if (op.kind !== 'conv' || !hasBatchNorm(op)) return name;
  // The writer turns this beginning into those of batch norm and ReLU.
  return `conv2d_${name.replace(/conv2d_(?!.*conv2d_)/, '')}`;
}

function nameTorchModule(op: Op, section: Section, known: OfficialName | undefined): string | null {
  const prefix = hasOwnClass(section) ? `${section.name}.` : '';
  const attribute = known === undefined ? nameTorchAttribute(op, section) : known.torch;
  return attribute === null ? null : prefix + attribute;
}

function nameTorchAttribute(op: Op, section: Section): string | null {
  const ownName = toIdentifier(shortScope(op.scope).replace(`${section.name}/`, ''));
  switch (op.kind) {
    case 'conv':
      if (section.kind !== 'head') return ownName;
      if (!hasBatchNorm(op)) return 'fc';
      return section.isOnMainPath ? ownName : `conv${countBatchNormsBefore(op, section)}`;
    case 'avg_pool':
    case 'max_pool':
      if (hasOwnClass(section) || needsAveragePoolFunction(op)) return null;
      return section.kind === 'head' ? 'avgpool' : ownName;
    case 'global_avg_pool':
      return 'avgpool';
    case 'dropout':
      return 'dropout';
    case 'concat':
    case 'squeeze':
    case 'softmax':
      return null;
  }
}

/** Modules and heads off the main path are PyTorch modules of their own; the rest belongs to the network's. */
export function hasOwnClass(section: Section): boolean {
  return section.kind === 'module' || !section.isOnMainPath;
}

function countBatchNormsBefore(op: Op, section: Section): number {
  return section.ops.slice(0, section.ops.indexOf(op)).filter(hasBatchNorm).length;
}

/** `AuxLogits/AvgPool_1a_5x5` to `aux_logits_avg_pool_1a_5x5`. */
export function toSnakeCase(scope: string): string {
  return toIdentifier(scope)
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .toLowerCase();
}

function toIdentifier(scope: string): string {
  return scope.replace(/\W/g, '_').replace(/^(?=\d)/, '_');
}
