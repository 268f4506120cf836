import { formatPair, formatShape, type Network } from '../../network';
import type { GraphGroup } from '../../graph';
import { drawing } from './drawing';
import { numbers } from './numbers';

/** What a figure shows, for its caption. */
export interface FigureFacts {
  readonly network: Network;
  /** Null where it is the whole network. */
  readonly group: GraphGroup | null;
  /** What is outlined in the group: an end point's name, or an op's scope. */
  readonly outlined: string | null;
  /** Whether texts are those that are read up close. */
  readonly isDetailed: boolean;
  /** Whether configuration and what-ifs are as TF-Slim has them. */
  readonly isStandard: boolean;
  /** Null where no maps are shown. */
  readonly maps: {
    readonly photo: string;
    readonly weights: string;
    readonly hasUntrained: boolean;
  } | null;
}

/** Figures to save: their captions, and where they are chosen. */
export const figures = {
  caption: {
    title: ({ group, outlined }: Pick<FigureFacts, 'group' | 'outlined'>) =>
      group === null ? 'Inception V3' : `${outlined ?? drawing.groupTitle(group)} of Inception V3`,
    heading: (name: string) => `${name} of Inception V3`,
    lines({
      network,
      group,
      outlined,
      isDetailed,
      isStandard,
      maps
    }: FigureFacts): readonly string[] {
      const lines = [group === null ? wholeFacts(network) : groupFacts(group, outlined)];
      const hasBranches = group === null || group.branchCount > 0;
      const legend = isDetailed
        ? 'In each box: window (height × width) and padding, stride, output (height × width × channels).'
        : 'In each box: window (height × width), with its stride after the slash where it is not 1, and channels.';
      lines.push(hasBranches ? `${legend} One colour per branch.` : legend);
      if (!isStandard) {
        lines.push(
          'Not the standard network: the address below holds its configuration and what-ifs.'
        );
      }
      if (maps !== null) {
        lines.push(
          `Maps: mean over the channels of each op’s output on “${maps.photo}”, each coloured on a scale of its own. Weights: ${maps.weights}.`
        );
        if (maps.hasUntrained) {
          lines.push(
            `${drawing.untrained}: dashed boxes depend on weights that are random numbers; their maps show nothing that was learned.`
          );
        }
      }
      return lines;
    }
  },
  /** Where the site is not told its own address. */
  /** Of the first page there is nothing to add. */
  pageOf: (path: string) => (path === '/' ? 'InceptionScope' : `InceptionScope, ${path}`),
  part: 'Part',
  parts: {
    whole: 'Whole network'
  },
  withMaps: 'With the maps of the run',
  noMaps: 'Run a photo first to have the maps in the figure.',
  theme: 'Colours',
  themes: { light: 'Light', dark: 'Dark' },
  direction: 'Direction',
  directions: { right: 'Left to right', down: 'Top-down' },
  width: 'PNG width in pixels',
  widthFault: (least: number, most: number) =>
    `A width is a whole number from ${numbers.count(least)} to ${numbers.count(most)}.`,
  saveSvg: 'Save SVG',
  savePng: 'Save PNG',
  preview: (what: string) => `Preview: ${what}`,
  preparing: 'Drawing the figure…',
  failed: 'The figure could not be drawn. Check the connection and try again.',
  pngFailed:
    'The browser could not make a PNG of this size. Choose a smaller width, or save the SVG.',
  asText: 'As text',
  textNote: 'Diagrams that other programs lay out; ops and shapes are the same.',
  copy: (language: string) => `Copy ${language}`,
  print: (name: string) => `${name} as a page to print`,
  printWhole: 'The whole network as a page to print',
  wholeSheet: {
    pageTitle: 'Inception V3 on one sheet · InceptionScope',
    description:
      'All of Inception V3 on one landscape sheet to print: every op with its window and channels, a legend, parameters and multiply-adds.',
    back: 'Inception V3 in InceptionScope',
    base: 'Up to the last module',
    branch: (branch: number) => `Branch ${branch}`
  },
  sheet: {
    pageTitle: (name: string) => `${name} on paper · InceptionScope`,
    back: (name: string) => `${name} in InceptionScope`,
    print: 'Print',
    ops: 'Ops',
    columns: {
      op: 'Op',
      window: 'Window',
      stride: 'Stride',
      padding: 'Padding',
      input: 'Input',
      output: 'Output',
      params: 'Parameters',
      multiplyAdds: 'Multiply-adds'
    },
    total: 'Total',
    source: 'Names and numbers follow TF-Slim’s inception_v3; for one image.'
  }
};

function wholeFacts({ config, ops, totals }: Network): string {
  const input = formatPair([config.inputHeight, config.inputWidth]);
  return `Input ${input}×3, ${numbers.count(ops.length)} ops, ${numbers.magnitude(totals.multiplyAdds)} multiply-adds.`;
}

function groupFacts(group: GraphGroup, outlined: string | null): string {
  const [input, output] = [group.inShape, group.outShape].map(formatShape);
  const facts = `input ${input}, output ${output}; ${drawing.contents(group)}.`;
  return outlined === null
    ? `I${facts.slice(1)}`
    : `Outlined in ${drawing.groupTitle(group)}: ${facts}`;
}
