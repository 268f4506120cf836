import { formatPair, type Network, type Pair } from '../../network';
import type { ExperimentMeasure } from '../../what-ifs';
import { mark, type MarkedText } from '../marked';
import { differences } from './differences';
import { edits } from './edits';
import { experiments } from './experiments';
import { faults } from './faults';
import { numbers } from './numbers';

function counts({ multiplyAdds: { before, after } }: ExperimentMeasure): string {
  return `${numbers.count(before)} multiply-adds become ${numbers.count(after)}: `;
}

/** What an experiment changes where it stands, and in brackets what the argument says, where that differs. */
function measured(measure: ExperimentMeasure): MarkedText<'change'> {
  const { multiplyAdds, against } = measure;
  const change = differences.change(multiplyAdds.before, multiplyAdds.after);
  const marked = mark('change', change || 'no change');
  if (against === null) return [`Here, ${counts(measure)}`, marked, '.'];
  const ideal = numbers.change(against.share - 1);
  if (against.kind === 'other-order') {
    const beginning = `Against what stands here now, ${counts(measure)}`;
    return [beginning, marked, ` (${ideal} against the other order).`];
  }
  const { channels } = against;
  return [
    `With ${numbers.count(channels.in)} channels in and ${numbers.count(channels.out)} out, ${counts(measure)}`,
    marked,
    ideal === change ? '.' : ` (${ideal} with as many channels in as out).`
  ];
}

const nameKernels = (kernels: readonly Pair[]) =>
  kernels.length === 0 ? 'none' : kernels.map(formatPair).join(', ');

const fieldsByHand = {
  kernelHeight: 'Kernel height',
  kernelWidth: 'Kernel width',
  stride: 'Stride',
  filters: 'Filters'
};

/** The panel of what-ifs: offers, arguments, comparisons. */
export const whatIf = {
  heading: 'What if',
  /** Spoken when an edit is made or undone. */
  state({ edits: { length }, totals }: Pick<Network, 'totals'> & { edits: readonly unknown[] }) {
    const made = `${numbers.count(length)} ${numbers.plural(length, { one: 'edit', other: 'edits' })}`;
    return `${made} in force: ${numbers.count(totals.params)} parameters, ${numbers.count(totals.multiplyAdds)} multiply-adds.`;
  },

  offers: {
    label: 'Experiments on offer',
    starters: 'Experiments to start with',
    at: (name: string) => `What if, at ${name}`,
    selectAny: 'Select any module or op in the drawing for its own.',
    gone: 'An edit took this op away. Undo it, or select another op.',
    none: 'Nothing to change here by itself: it follows from what comes before. Select a convolution, a pool or a module.'
  },

  experiment: {
    ...experiments,
    measured,
    kernels: (before: readonly Pair[], after: readonly Pair[]) =>
      `Kernels before: ${nameKernels(before)}; after: ${nameKernels(after)}.`,
    impossible: (reason: string) => `It cannot be built here: ${reason}`,
    tryIt: 'Try it',
    tryThis: (title: string, at: string) => `Try it: ${title}, ${at}`,
    show: (name: string) => `Show ${name}`
  },

  byHand: {
    /** The op's name is added to it, as code. */
    legend: 'By hand:',
    fields: fieldsByHand,
    padding: 'Padding',
    problem: (field: keyof typeof fieldsByHand, largest: number) =>
      `${fieldsByHand[field]} must be a whole number from 1 to ${numbers.count(largest)}.`,
    poolFilters: (channels: number) =>
      `A pool has no filters: it passes on the ${numbers.count(channels)} channels that come in.`
  },

  inForce: {
    label: 'Edits in force',
    heading: 'In force',
    undoAll: 'Undo all',
    none: 'Nothing is changed: this is Inception V3.',
    edit: edits.label,
    change: (change: string) => `${change} multiply-adds there`,
    undo: 'Undo',
    undoThis: (label: string) => `Undo: ${label}`
  },

  fault: {
    sentence: faults.network,
    lastBuilt: 'The figures below are of the last network that could be built.'
  },

  comparison: {
    heading: 'Beside the original',
    caption: 'Original and edited network',
    columns: { original: 'Original', now: 'Now', difference: 'Difference' },
    rows: {
      params: 'Parameters',
      multiplyAdds: 'Multiply-adds',
      receptiveField: 'Receptive field',
      outShape: 'Output shape'
    },
    replaced: {
      title: 'Replaced ops',
      note: 'what the edits took away, and what stands there now'
    },
    whole: {
      title: 'Whole network',
      note: 'receptive field and shape where the base ends'
    },
    difference: differences
  },

  shapes: {
    heading: 'Shapes that follow',
    none: 'Every end point keeps its shape.',
    absent: 'absent',
    /** Between two shapes, for ears; eyes have an arrow. */
    becomes: 'becomes'
  }
};
