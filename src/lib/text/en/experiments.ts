import { formatPair, type Pair } from '../../network';
import { paper } from '../../purposes';
import type {
  BottleneckExperiment,
  BranchExperiment,
  Experiment,
  KernelExperiment,
  ReductionExperiment
} from '../../what-ifs';
import { numbers } from './numbers';

const numberWords = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven'];

function inWords(count: number): string {
  return numberWords[count] ?? numbers.count(count);
}

/** `the two 3×3`, `1×7 and 7×1` */
function nameKernels(kernels: readonly Pair[]): string {
  const names = kernels.map(formatPair);
  const areAlike = names.every((name) => name === names[0]);
  return areAlike ? `the ${inWords(names.length)} ${names[0]}` : numbers.list(names);
}

const grid = ([, height, width]: readonly number[]) => formatPair([height, width]);

function titleOfKernels({ edit, before, after }: KernelExperiment): string {
  const [kernel, large] = [formatPair(before[0]), formatPair(after[0])];
  switch (edit.kind) {
    case 'to-3x3':
      return `Replace the ${kernel} by ${inWords(after.length)} 3×3`;
    case 'factorise':
      return `Factorise the ${kernel} into ${numbers.list(after.map(formatPair))}`;
    case 'merge':
      return `Merge ${nameKernels(before)} into one ${large}`;
    case 'square':
      return `Replace ${numbers.list(before.map(formatPair))} by one ${large}`;
  }
}

/** The paper's finding on where n×1 after 1×n pays, beside the grid at hand. */
function judgeGrid(size: Pair): string {
  const { least, most } = paper.crossed;
  return `The paper found such pairs poor in early layers and good on grids of ${least} to ${most}; this grid is ${formatPair(size)}.`;
}

function argueKernels(experiment: KernelExperiment): string {
  const { edit, before, after, ideal } = experiment;
  const [kernel, large] = [formatPair(before[0]), formatPair(after[0])];
  const saved = numbers.wholeShare(1 - ideal.share);
  const times = `${ideal.formula} = ${numbers.factor(ideal.share)} times as much`;
  switch (edit.kind) {
    case 'to-3x3':
      return (
        `Stacked, ${inWords(after.length)} 3×3 windows look at the same ${kernel} pixels, with a ReLU after each. ` +
        `With as many channels in as out that takes ${ideal.formula} of the multiply-adds and weights: ${saved} less.`
      );
    case 'factorise':
      return (
        `A row, then a column of ${before[0][0]} pixels, covers the same square. With as many channels in as out, ` +
        `${ideal.formula} of the cost remains, ${saved} less, and the larger the kernel, the larger the saving: ` +
        `1 − 2/n. ${judgeGrid(experiment.grid)}`
      );
    case 'merge':
      return (
        `One ${large} looks at the same pixels as both in turn. With as many channels in as out it ` +
        `costs ${times}, and it has one ReLU in place of two.`
      );
    case 'square':
      return (
        `This is what the two stand for: a full ${large} over the same pixels. With as many channels ` +
        `in as out it costs ${times}. ${judgeGrid(experiment.grid)}`
      );
  }
}

function sourceOfKernels({ edit, before }: KernelExperiment): string {
  const [height] = before[0];
  switch (edit.kind) {
    case 'to-3x3':
      return height === 5
        ? 'The paper, section 3.1.'
        : 'After the paper, section 3.1; the figure is arithmetic.';
    case 'factorise':
      return height === 3
        ? 'The paper, section 3.2 (3×1, then 1×3).'
        : 'The paper, section 3.2; 1 − 2/n is arithmetic.';
    case 'merge':
      return 'The paper, section 3.1, read backwards; the figure is arithmetic.';
    case 'square':
      return 'The paper, section 3.2, read backwards; the figure is arithmetic.';
  }
}

function argueBottleneck({ channels, readerKernel }: BottleneckExperiment): string {
  const [from, to] = [numbers.count(channels.in), numbers.count(channels.out)];
  const reader = readerKernel === null ? 'next op' : formatPair(readerKernel);
  const narrowing =
    channels.out < channels.in
      ? `The 1×1 brings ${from} channels down to ${to}: the ${reader} after it reads ` +
        `${numbers.wholeShare(channels.out / channels.in)} of them. Neighbouring values are alike, and little is lost.`
      : `With these depths the 1×1 narrows nothing: ${from} channels in, ${to} out.`;
  return `${narrowing} Without it, the ${reader} reads all ${from}.`;
}

function argueReduction({ edit, shapes, ideal }: ReductionExperiment): string {
  const [large, small] = [grid(shapes.in), grid(shapes.out)];
  const [from, to] = [numbers.count(shapes.in[3]), numbers.count(shapes.out[3])];
  return edit.kind === 'pool-first'
    ? `The convolution to ${to} channels then runs on ${small} places in place of ${large}: ` +
        `${numbers.wholeShare(ideal.share)} of the work of the other order. But everything passes through ` +
        `${small}×${from} values first, a representational bottleneck.`
    : 'No value is dropped before the convolution has seen it, so nothing is squeezed. But the convolution from ' +
        `${from} to ${to} channels runs on all ${large} places, not on ${small}: ` +
        `${numbers.factor(ideal.share)} times the multiply-adds of the other order. Inception V3 does both ` +
        'side by side, and cheaper.';
}

function argueBranch({ channels, params }: BranchExperiment): string {
  const costs =
    params === 0
      ? 'the branch has no parameters'
      : `the branch’s ${numbers.count(params)} parameters go with them`;
  return (
    `The concat loses ${numbers.count(channels.lost)} of its ${numbers.count(channels.all)} channels, and ` +
    `${costs}. Whatever reads the module gets narrower and cheaper with it. ` +
    'What that does to accuracy only training can tell.'
  );
}

/** Why one would make an edit: sentences of our own, with figures worked out from the op list. */
export const experiments = {
  title(experiment: Experiment): string {
    if ('grid' in experiment) return titleOfKernels(experiment);
    switch (experiment.edit.kind) {
      case 'no-bottleneck':
        return 'Take the 1×1 bottleneck off';
      case 'pool-first':
        return 'Pool first, then convolve';
      case 'pool-last':
        return 'Convolve first, then pool';
      case 'off':
        return `Take ${experiment.edit.at.split('/')[1]} out`;
    }
  },

  argument(experiment: Experiment): string {
    if ('grid' in experiment) return argueKernels(experiment);
    if ('readerKernel' in experiment) return argueBottleneck(experiment);
    return 'shapes' in experiment ? argueReduction(experiment) : argueBranch(experiment);
  },

  /** Where the argument comes from, and which of its figures are arithmetic. */
  source(experiment: Experiment): string {
    if ('grid' in experiment) return sourceOfKernels(experiment);
    switch (experiment.edit.kind) {
      case 'no-bottleneck':
        return 'The paper, section 2 (third principle); the figures are arithmetic.';
      case 'pool-first':
        return 'The paper, section 5 and figure 9: a quarter, since there each side halves exactly. The figures above are of this network.';
      case 'pool-last':
        return (
          'The paper: four times by the formula of section 5, where each side halves exactly, but three times by the ' +
          'caption of figure 9. The figures above are of this network.'
        );
      case 'off':
        return 'Not a claim of the paper; the figures are of this network.';
    }
  }
};
