import type { EndPointPurpose } from '../../purposes';
import { formatPair } from '../../network';
import { numbers } from './numbers';
import { areaShare, grid, ofNetwork, paper, type Passage } from '../purpose-passage';

type Of<Kind extends EndPointPurpose['kind']> = Extract<EndPointPurpose, { readonly kind: Kind }>;

const places = ['first', 'second', 'third'];

export function sayStemConv(purpose: Of<'stem-conv'>): readonly Passage[] {
  const { stem, isSlims } = purpose;
  return [
    ofNetwork(sayWhatItDoes(purpose)),
    ...(stem.placeInOpening === null
      ? []
      : [
          paper(
            'section 6',
            `It is the ${places[stem.placeInOpening - 1]} of the three 3×3 that the paper puts in the place of the traditional 7×7.`
          )
        ]),
    ...(stem.isBeforeStride && stem.placeInOpening !== null
      ? [
          paper(
            'section 2',
            'The channels grow before the grid shrinks: the first principle asks for no bottleneck, especially early.'
          )
        ]
      : []),
    ...(isSlims && stem.placeInOpening === null ? [sayTable(purpose)] : [])
  ];
}

function sayWhatItDoes({ kernel, shapes, stem }: Of<'stem-conv'>): string {
  const window = formatPair(kernel);
  const [from, to] = [numbers.count(shapes.in[3]), numbers.count(shapes.out[3])];
  const channels = from === to ? `the ${to} channels stay` : `${from} channels become ${to}`;
  const cost = `It takes ${numbers.wholeShare(stem.shareOfStem)} of the stem’s multiply-adds.`;
  if (stem.stride > 1) {
    return (
      `A ${window} window moves over the ${stem.isFirst ? 'image' : 'map'} in steps of ${stem.stride}: ${grid(shapes.in)} becomes ` +
      `${grid(shapes.out)}, and ${channels}. All that follows works on ${numbers.wholeShare(areaShare(shapes))} of the places.`
    );
  }
  if (kernel.every((side) => side === 1)) {
    return (
      `A 1×1 looks at one place at a time and sees no neighbour: it mixes channels, and ${channels}. With as many channels a 3×3 ` +
      `would cost ${3 * 3} times as much. ${cost}`
    );
  }
  return stem.padding === 'SAME'
    ? `A ${window} window with padding keeps the grid at ${grid(shapes.out)}, and ${channels}. ${cost}`
    : `A ${window} window without padding gives up the outermost places, ${grid(shapes.in)} to ${grid(shapes.out)}, and ${channels}. ${cost}`;
}

function sayTable({ kernel }: Of<'stem-conv'>): Passage {
  return {
    words:
      `The paper’s table shows three 3×3 convolutions here, the second with stride 2. TF-Slim’s code has a 1×1, a 3×3 and a max pool ` +
      `instead; this is its ${formatPair(kernel)}.`,
    citation: { kind: 'slim', where: 'section 6, table 1' }
  };
}

export function sayStemPool({
  kernel,
  shapes,
  stem,
  isSlims
}: Of<'stem-pool'>): readonly Passage[] {
  const channels = numbers.count(shapes.out[3]);
  return [
    ofNetwork(
      `The largest value of each ${formatPair(kernel)} window, every ${stem.stride} places: ${grid(shapes.in)} becomes ${grid(shapes.out)}, ` +
        `the ${channels} channels stay, and no weight is spent. All that follows works on ${numbers.wholeShare(areaShare(shapes))} of the places.`
    ),
    ...(stem.isLast
      ? [
          ofNetwork(
            `Here the stem ends: ${numbers.wholeShare(stem.stemShares.multiplyAdds)} of the multiply-adds of the base for ` +
              `${numbers.share(stem.stemShares.params)} of its parameters, since its maps are large and its layers narrow.`
          )
        ]
      : []),
    ...(isSlims && stem.isLast
      ? [
          {
            words: `The paper’s table has one pool in the stem and a convolution with stride 2; TF-Slim’s code has ${stem.pools} pools.`,
            citation: { kind: 'slim', where: 'section 6, table 1' } as const
          }
        ]
      : [])
  ];
}
