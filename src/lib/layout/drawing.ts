/** Coordinates of a drawing: its own unit, about one pixel at 1280×720; x to the right, y down. */
export interface GraphPoint {
  readonly x: number;
  readonly y: number;
}

export interface GraphBox extends GraphPoint {
  readonly width: number;
  readonly height: number;
}

/**
 * `rows`: left to right, one row per grid size. `folded`: the same rows with every group closed.
 * `upright`: rows of two modules, for screens that are taller than wide.
 * `down`: top to bottom, one column per grid size. `column`: one module under the other, for phones.
 */
export const layoutVariants = ['rows', 'folded', 'upright', 'down', 'column'] as const;
export type LayoutVariant = (typeof layoutVariants)[number];

/** Sizes inside an op's box, in drawing units. */
export interface NodeMetrics {
  /** Side of the square that holds glyph or thumbnail. */
  readonly picture: number;
  readonly padding: number;
  /** Height of the two lines read from afar; null where details are always shown. */
  readonly briefSize: number | null;
  /** The same in nodes with room to spare. */
  readonly wideBriefSize: number;
  /** Height of the lines read up close, and of the name above them. */
  readonly detailSize: number;
  readonly nameSize: number;
  /** Side of the picture up close, where the name stands above it. */
  readonly detailPicture: number;
}

/** `small` in modules and heads, `large` along the stem. */
export type NodeSize = 'small' | 'large';

export interface DrawnRow {
  readonly label: string;
  /** Centre of the label. */
  readonly at: GraphPoint;
  readonly isTurned: boolean;
}

export interface DrawnGroup {
  readonly id: string;
  readonly box: GraphBox;
  /** The tensor that all branches read; null where there is only one reader. */
  readonly inputBar: GraphBox | null;
  readonly isFolded: boolean;
  /** Baseline start of the title. */
  readonly titleAt: GraphPoint;
}

/** The part of a concat's bar that one input takes, to scale. */
export interface DrawnSegment {
  readonly fromId: string;
  readonly branch: number | null;
  readonly channels: number;
  readonly box: GraphBox;
}

export interface DrawnNode {
  readonly id: string;
  readonly groupId: string;
  readonly branch: number | null;
  readonly size: NodeSize;
  readonly box: GraphBox;
  /** Filled for concats only. */
  readonly segments: readonly DrawnSegment[];
}

export interface DrawnEdge {
  readonly id: string;
  readonly fromId: string;
  readonly toId: string;
  readonly groupId: string;
  readonly branch: number | null;
  /** Of the tensor on its way: NHWC, or [batch, channels] after a squeeze. */
  readonly shape: readonly number[];
  readonly points: readonly GraphPoint[];
  /** Breadth of the line: it follows the channels. */
  readonly breadth: number;
}

/** From group to group. A stub has no line in between, only its two named ends. */
export interface DrawnLink {
  readonly fromGroupId: string;
  readonly toGroupId: string;
  readonly channels: number;
  readonly points: readonly GraphPoint[];
  readonly breadth: number;
  readonly isStub: boolean;
  /** Where the link leaves another one's line, which it shares up to here. */
  readonly junction: GraphPoint | null;
}

/** Everything placed: plain data, precomputed and shipped as JSON. */
export interface Drawing {
  readonly variant: LayoutVariant;
  readonly width: number;
  readonly height: number;
  readonly metrics: Readonly<Record<NodeSize, NodeMetrics>>;
  readonly titleSize: number;
  /** Pixels per unit from which the detail lines are at least 12 px high. */
  readonly moduleScale: number;
  readonly rows: readonly DrawnRow[];
  readonly groups: readonly DrawnGroup[];
  readonly nodes: readonly DrawnNode[];
  readonly edges: readonly DrawnEdge[];
  readonly links: readonly DrawnLink[];
}
