import { formatPair } from '../../network';
import { paper as facts, type BranchPurpose } from '../../purposes';
import { numbers } from './numbers';
import { ofNetwork, paper, type Passage } from '../purpose-passage';

type Of<Kind extends BranchPurpose['kind']> = Extract<BranchPurpose, { readonly kind: Kind }>;

/** What a kind of branch is for. */
export function sayBranch(purpose: BranchPurpose): readonly Passage[] {
  const { channels } = purpose;
  const [from, to] = [numbers.count(channels.in), numbers.count(channels.out)];
  switch (purpose.kind) {
    case 'pointwise':
      return [
        ofNetwork(
          `The narrowest view: a 1×1 looks at one place at a time and mixes its ${from} channels into ${to}, beside branches that see neighbours.`
        )
      ];
    case 'one-window':
      return [...sayNarrowing(purpose), sayOneWindow(purpose)];
    case 'stacked':
      return [...sayNarrowing(purpose), sayStacked(purpose)];
    case 'pooled':
      return [
        ofNetwork(
          `A mean over ${formatPair(purpose.window)} places smooths the map and has no weights; it keeps all ${from} channels, so a 1×1 after it ` +
            `decides how many the concat gets: ${to}.`
        )
      ];
    case 'crossed':
      return [...sayNarrowing(purpose), sayCrossed(purpose)];
    case 'forked':
      return [...sayNarrowing(purpose), sayForked(purpose)];
    case 'strided-conv':
      return [...sayNarrowing(purpose), sayStridedConv(purpose)];
    case 'strided-pool':
      return [
        ofNetwork(
          `The pool takes the grid from ${formatPair(purpose.grids.in)} to ${formatPair(purpose.grids.out)} without a weight, and hands on all ${to} channels as they are.`
        )
      ];
  }
}

/** The third principle, with the figures of the 1×1 that opens the branch. */
function sayNarrowing({ channels }: BranchPurpose): readonly Passage[] {
  if (channels.narrowed === null || channels.narrowed >= channels.in) return [];
  return [
    paper(
      'section 2',
      `A 1×1 first brings ${numbers.count(channels.in)} channels down to ${numbers.count(channels.narrowed)}, so that what follows is cheaper: before ` +
        'neighbours are put together, channels can be reduced without much loss (the third principle).'
    )
  ];
}

function sayOneWindow({ side }: Of<'one-window'>): Passage {
  const [window, small] = [side * side, 9];
  const compare =
    side === 3
      ? ''
      : ` With as many channels it costs ${window}/${small} = ${numbers.factor(window / small)} times a 3×3.`;
  const words = `One ${side}×${side} then looks at ${numbers.count(window)} places at once.${compare}`;
  return side === 5 ? paper('section 3.1', words) : ofNetwork(words);
}

function sayStacked({ sides, view }: Of<'stacked'>): Passage {
  const sum = sides.map((side) => side * side);
  const cost = sum.reduce((total, part) => total + part, 0);
  const names = sides.map((side) => `${side}×${side}`);
  const isPapers = view === 5 && sides.every((side) => side === 3);
  const words =
    `${numbers.list(names)} in a row look at the same ${view}×${view} places as one ${view}×${view}. With as many channels in as out they cost ` +
    `(${sum.join(' + ')})/${view * view}, ${numbers.wholeShare(1 - cost / (view * view))} less, and there is a ReLU after each`;
  return isPapers
    ? paper(
        `section ${facts.twoSmall.section}`,
        `${words}: in the paper’s experiment ${facts.twoSmall.rectified}% top-1 accuracy, against ${facts.twoSmall.linear}% without a ReLU between the two.`
      )
    : ofNetwork(`${words}.`);
}

function sayCrossed({ side, pairs, view }: Of<'crossed'>): Passage {
  const saved = numbers.wholeShare(1 - 2 / side);
  const twice = pairs === 1 ? '' : ` ${numbers.count(pairs)} times over, they see ${view}×${view}.`;
  return paper(
    'section 3.2; 1 − 2/n is arithmetic',
    `A row of ${side} and a column of ${side} see the same ${side}×${side} places as a full square. With as many channels in as out that costs ` +
      `1 − 2/${side} = ${saved} less.${twice}`
  );
}

function sayForked({ side, before, each }: Of<'forked'>): Passage {
  const opening = before === null ? '' : `After a ${before}×${before}, `;
  const words =
    `1×${side} and ${side}×1 read the same input side by side, not one after the other: the branch hands on ` +
    `${each.map(numbers.count).join(' + ')} = ${numbers.count(each.reduce((sum, part) => sum + part, 0))} channels. `;
  return paper(
    'section 2 and figure 7',
    `${opening}${words}This expands the filter bank where the grid is smallest: wide representations are easier to process locally (the second principle).`
  );
}

function sayStridedConv({ before, grids, stride }: Of<'strided-conv'>): Passage {
  const first = {
    nothing: '',
    squares: 'On the large grid it looks around with ' + listWindows(before) + '; then ',
    crossed:
      'On the large grid it looks along rows and columns with ' + listWindows(before) + '; then '
  }[before.kind];
  const words = `a convolution with stride ${stride} filters and shrinks the grid in one step, ${formatPair(grids.in)} to ${formatPair(grids.out)}`;
  return paper(
    'section 5 and figure 10',
    `${first}${first === '' ? words.replace(/^a/, 'A') : words}: a pool does the same beside it, and no bottleneck is made.`
  );
}

function listWindows(before: Of<'strided-conv'>['before']): string {
  if (before.kind === 'nothing') return '';
  if (before.kind === 'crossed') return `1×${before.side} and ${before.side}×1`;
  return numbers.list(before.sides.map((side) => `${side}×${side}`));
}
