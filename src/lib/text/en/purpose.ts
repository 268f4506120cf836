import { formatPair, formatShape, type Network } from '../../network';
import { isGoodGrid, paper as facts, smoothLabels, type EndPointPurpose } from '../../purposes';
import type { Experiment } from '../../what-ifs';
import { experiments } from './experiments';
import { numbers } from './numbers';
import { sayBranch } from './purpose-branches';
import { areaShare, grid, ofNetwork, paper, type Passage } from '../purpose-passage';
import { sayStemConv, sayStemPool } from './purpose-stem';

/** What each part is for: two or three sentences, each with where it comes from. */
export const purpose = {
  endPoint: sayEndPoint,
  branch: sayBranch,
  branchName: (branch: string) => branch.replace('_', ' '),
  source: sayAllSources,
  none: 'Nothing is written here about a part that a what-if has built like this.',
  trialsOf: (part: string) => `Try without it: ${part}`,
  /** A what-if: another network, without trained weights for what is new. */
  whatIf: (experiment: Experiment) => `What if: ${experiments.title(experiment)}`,
  compare: (branch: string) => `Run with and without ${branch.replace('_', ' ')}, and compare`,
  withoutAux: 'Build the network without this head'
};

function sayAllSources({ citation }: Passage): {
  readonly words: string;
  readonly isPaper: boolean;
} {
  switch (citation.kind) {
    case 'paper':
      return { words: `The paper, ${citation.where}`, isPaper: true };
    case 'network':
      return { words: 'From this network', isPaper: false };
    case 'slim':
      return { words: `TF-Slim’s code beside the paper, ${citation.where}`, isPaper: true };
  }
}

function sayEndPoint(purpose: EndPointPurpose, network: Network): readonly Passage[] {
  switch (purpose.kind) {
    case 'stem-conv':
      return sayStemConv(purpose);
    case 'stem-pool':
      return sayStemPool(purpose);
    case 'module':
      return sayModule(purpose);
    case 'reduction':
      return sayReduction(purpose);
    case 'aux':
      return sayAux(purpose);
    case 'mean':
      return sayMean(purpose);
    case 'dropout':
      return [
        ofNetwork(
          `The ${numbers.count(lastOf(purpose.shapes.in))} numbers pass through unchanged when the network is used; only ` +
            'training drops some of them at random.'
        ),
        {
          words: 'That 0.8 of them are kept is TF-Slim’s default, not a figure of the paper.',
          citation: { kind: 'slim', where: 'section 8' }
        }
      ];
    case 'scores':
      return [
        ofNetwork(
          `One score per class: each is a weighted sum of the ${numbers.count(lastOf(purpose.shapes.in))} numbers, plus a bias. ` +
            `On a map of one place a 1×1 convolution is a fully connected layer; this one has ${numbers.count(purpose.params)} ` +
            'parameters, no batch norm and no ReLU.'
        )
      ];
    case 'shares':
      return sayShares(network.config.numClasses);
  }
}

const lastOf = (shape: readonly number[]) => shape[shape.length - 1];

type Of<Kind extends EndPointPurpose['kind']> = Extract<EndPointPurpose, { readonly kind: Kind }>;

function sayModule(purpose: Of<'module'>): readonly Passage[] {
  const { branches, shapes, shares } = purpose;
  const kinds = new Set(branches.map(({ kind }) => kind));
  const crossed = branches.find((branch) => branch.kind === 'crossed');
  const forked = branches.find((branch) => branch.kind === 'forked');
  return [
    ofNetwork(
      `${numbers.count(branches.length)} branches read the same ${formatShape(shapes.in)} map, each through windows of its own, ` +
        `and the concat puts what they find side by side: ${numbers.count(lastOf(shapes.out))} channels on the same grid.`
    ),
    ...(kinds.has('one-window') && kinds.has('stacked') && purpose.isSlims ? [sayBothFives()] : []),
    ...(crossed === undefined ? [] : [sayCrossedGrid(crossed.grid, crossed.side, purpose)]),
    ...(forked === undefined
      ? []
      : [
          paper(
            'section 2 and figure 7',
            `The 1×${forked.side} and ${forked.side}×1 stand side by side, so that the channels grow: the paper widens its modules ` +
              'so only on the coarsest grid, since wide representations are easier to process locally.'
          ),
          ofNetwork(
            `It holds ${numbers.wholeShare(shares.params)} of the parameters of the base, for ${numbers.wholeShare(shares.multiplyAdds)} of its ` +
              `multiply-adds: on ${grid(shapes.out)} places weights are cheap to use.`
          )
        ]),
    ...sayRepeat(purpose)
  ];
}

function sayBothFives(): Passage {
  return {
    words:
      'The paper’s figure 5 puts two 3×3 in the place of the 5×5; TF-Slim keeps a real 5×5 in one branch and has two 3×3 in another.',
    citation: { kind: 'slim', where: 'figure 5' }
  };
}

function sayCrossedGrid(
  [height, width]: readonly [number, number],
  side: number,
  { isOnlyGrid }: Of<'module'>
): Passage {
  const { least, most, section } = facts.crossed;
  const found =
    `The paper found 1×n and n×1 in turns to work badly in early layers, and very well on grids of ${least} to ` +
    `${most}: `;
  const here = formatPair([height, width]);
  return paper(
    `section ${section}`,
    isGoodGrid([height, width])
      ? `${found}this one is ${here}${isOnlyGrid ? `, and no other grid has modules with 1×${side} and ${side}×1` : ''}.`
      : `${found}this one, with the input size chosen, is ${here} and lies outside.`
  );
}

function sayRepeat({ repeat }: Of<'module'>): readonly Passage[] {
  if (repeat === null) return [];
  const { of, filters, input } = repeat;
  const wider = filters.map(
    ({ there, here }) => `${numbers.count(here)} filters where that has ${numbers.count(there)}`
  );
  const rest =
    filters.length === 0
      ? 'with as many filters in every layer and weights of its own'
      : `with ${numbers.list(wider)}`;
  const reads =
    input.here === input.there
      ? ''
      : `; it reads ${numbers.count(input.here)} channels, not ${numbers.count(input.there)}`;
  return [ofNetwork(`It repeats the windows of ${of}, ${rest}${reads}.`)];
}

function sayReduction({ shapes, parts }: Of<'reduction'>): readonly Passage[] {
  const left = numbers.wholeShare(areaShare(shapes));
  return [
    ofNetwork(
      `The grid shrinks from ${grid(shapes.in)} to ${grid(shapes.out)} while the channels grow: convolutions with a stride and a pool ` +
        `work side by side, and ${parts.map(numbers.count).join(' + ')} = ${numbers.count(lastOf(shapes.out))} channels come out.`
    ),
    paper(
      'section 5 and figures 9 and 10',
      'To pool first would be cheap, but everything would pass through a representational bottleneck; to convolve first would run ' +
        `on the large grid. In parallel no bottleneck is made, and the small grid has only ${left} of the places.`
    )
  ];
}

function sayAux({ reads, shares, params }: Of<'aux'>): readonly Passage[] {
  return [
    paper(
      'section 4',
      `A second classifier on ${reads}. It was thought to help training converge, by bringing the error closer to the lower layers.`
    ),
    paper(
      'section 4',
      'The paper found no better convergence early on: with and without it, training looks the same until both are accurate, and ' +
        'only near the end does the network with it come out slightly ahead. The authors read it as a regulariser, since the main ' +
        'classifier is better where the side branch has batch norm or dropout. Of GoogLeNet’s two such heads the lower could go ' +
        'without harm.'
    ),
    ofNetwork(
      `It adds ${numbers.count(params)} parameters and ${numbers.share(shares.multiplyAdds)} to the multiply-adds of the base; nothing in ` +
        'the main classifier reads it.'
    )
  ];
}

function sayMean({ shapes, coversMap }: Of<'mean'>): readonly Passage[] {
  const channels = numbers.count(lastOf(shapes.in));
  return [
    coversMap
      ? ofNetwork(
          `The mean over all ${grid(shapes.in)} places leaves one number per channel, ${channels} in all: how strongly each has answered, ` +
            'and no longer where.'
        )
      : ofNetwork(
          `The mean over windows of the ${grid(shapes.in)} map leaves ${grid(shapes.out)} places of ${channels} channels.`
        ),
    paper('section 6, table 1', 'The paper’s table has an 8×8 pool here, before the linear layer.')
  ];
}

function sayShares(classes: number): readonly Passage[] {
  const { epsilon, gain, section } = facts.smoothing;
  const { right, other } = smoothLabels(classes);
  return [
    ofNetwork(
      `Softmax turns ${numbers.count(classes)} scores into shares that add up to 1; the order stays.`
    ),
    paper(
      `section ${section}`,
      `The paper trains towards smoothed labels, with ε = ${epsilon}: not 1 and 0, but, with ${numbers.count(classes)} classes, ` +
        `${right} for the right class and ${other} for each other. It gained about ${gain}% top-1 and top-5 by it.`
    )
  ];
}
