import type { GroupKind } from '../graph';
import type { LayoutVariant, NodeMetrics, NodeSize } from './drawing';
import type { LayoutOptions } from './run-elk';

interface NodeExtent {
  /** Along the direction of reading; rows are filled by widening nodes between the two. */
  readonly shortest: number;
  readonly longest: number;
  /** Across it. */
  readonly breadth: number;
}

/** Everything that tells the variants apart. Lengths run along the direction of reading, breadths across. */
export interface LayoutStyle {
  /** `down` is laid out as if it ran to the right, then mirrored at the diagonal. */
  readonly direction: 'right' | 'down';
  /** Rows are justified to this length; null keeps every node at its shortest. */
  readonly lineLength: number | null;
  /** Rows with more cells are broken up; null keeps one row per grid size. */
  readonly cellsPerRow: number | null;
  readonly isFolded: boolean;
  /** Groups whose ops stand under each other though the drawing runs to the right. */
  readonly stackedKinds: readonly GroupKind[];
  readonly extents: Readonly<Record<NodeSize, NodeExtent>>;
  readonly metrics: Readonly<Record<NodeSize, NodeMetrics>>;
  readonly titleSize: number;
  readonly titleHeight: number;
  readonly padding: number;
  readonly laneGap: number;
  readonly forkGap: number;
  readonly depthGap: number;
  readonly barLength: number;
  readonly inputBarLength: number;
  /** Extra room before a concat, where lines bend into their segment. */
  readonly bendLength: number;
  readonly cellGap: number;
  readonly rowGap: number;
  /** Room at both ends of a row for the link that runs on. */
  readonly turnLength: number;
  readonly rowLabelLength: number;
}

const rows: LayoutStyle = {
  direction: 'right',
  lineLength: 1264,
  cellsPerRow: null,
  isFolded: false,
  stackedKinds: [],
  extents: {
    small: { shortest: 44, longest: 84, breadth: 24 },
    large: { shortest: 110, longest: 150, breadth: 62 }
  },
  metrics: {
    small: {
      picture: 20,
      padding: 2,
      briefSize: 9.5,
      wideBriefSize: 10.8,
      detailSize: 4.3,
      nameSize: 4.3,
      detailPicture: 14.5
    },
    large: {
      picture: 36,
      padding: 5,
      briefSize: null,
      wideBriefSize: 0,
      detailSize: 11,
      nameSize: 12,
      detailPicture: 36
    }
  },
  titleSize: 12,
  titleHeight: 17,
  padding: 5.5,
  laneGap: 6,
  forkGap: 3,
  depthGap: 7,
  barLength: 10,
  inputBarLength: 3.5,
  bendLength: 8,
  cellGap: 12,
  rowGap: 16,
  turnLength: 10,
  rowLabelLength: 18
};

const column: LayoutStyle = {
  ...rows,
  lineLength: 370,
  cellsPerRow: 1,
  stackedKinds: ['image', 'stem', 'head'],
  extents: {
    small: { shortest: 44, longest: 110, breadth: 34 },
    large: { shortest: 100, longest: 340, breadth: 62 }
  },
  metrics: {
    small: {
      picture: 24,
      padding: 2.5,
      briefSize: 10.8,
      wideBriefSize: 10.8,
      detailSize: 5.2,
      nameSize: 5.4,
      detailPicture: 19.5
    },
    large: {
      picture: 36,
      padding: 5,
      briefSize: null,
      wideBriefSize: 0,
      detailSize: 12,
      nameSize: 13,
      detailPicture: 36
    }
  },
  titleSize: 14,
  titleHeight: 22,
  padding: 7,
  laneGap: 8,
  forkGap: 4,
  depthGap: 7,
  barLength: 12,
  cellGap: 16,
  rowGap: 20,
  rowLabelLength: 0
};

export const layoutStyles: Readonly<Record<LayoutVariant, LayoutStyle>> = {
  rows,
  folded: {
    ...rows,
    isFolded: true,
    extents: {
      small: { shortest: 150, longest: 300, breadth: 96 },
      large: { shortest: 150, longest: 285.5, breadth: 96 }
    },
    metrics: {
      ...rows.metrics,
      large: { ...rows.metrics.large, detailSize: 13, nameSize: 15 }
    },
    titleSize: 15,
    titleHeight: 23,
    padding: 7,
    rowGap: 22,
    cellGap: 26
  },
  upright: {
    ...rows,
    lineLength: 760,
    cellsPerRow: 2,
    extents: {
      small: { ...rows.extents.small, longest: 110 },
      large: { shortest: 80, longest: 110, breadth: 52 }
    },
    metrics: {
      ...rows.metrics,
      large: {
        ...rows.metrics.large,
        picture: 25,
        padding: 3,
        detailSize: 9.5,
        nameSize: 9.8,
        detailPicture: 25
      }
    }
  },
  down: {
    ...rows,
    direction: 'down',
    lineLength: null,
    extents: {
      small: { shortest: 24, longest: 24, breadth: 62 },
      large: { shortest: 62, longest: 62, breadth: 150 }
    },
    depthGap: 12,
    laneGap: 10,
    forkGap: 6,
    cellGap: 18,
    rowGap: 30
  },
  column
};

/** ELK's part: layers and lanes of one group, edges at right angles, branches in the order given. */
export const elkOptions = (style: LayoutStyle): LayoutOptions => ({
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.padding': '[top=0,left=0,bottom=0,right=0]',
  'elk.randomSeed': '1',
  'elk.spacing.nodeNode': String(Math.min(style.laneGap, style.forkGap)),
  'elk.spacing.edgeNode': '1',
  'elk.spacing.edgeEdge': '1',
  'elk.layered.spacing.nodeNodeBetweenLayers': String(style.depthGap),
  'elk.layered.spacing.edgeNodeBetweenLayers': '3',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '3',
  'elk.layered.layering.strategy': 'LONGEST_PATH_SOURCE',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.layered.crossingMinimization.forceNodeModelOrder': 'true',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX'
});
