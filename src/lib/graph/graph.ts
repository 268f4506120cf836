import type { Op, Shape } from '../network';

/** The photo, the ops before the first module, one Mixed module, or one classifier head. */
export type GroupKind = 'image' | 'stem' | 'module' | 'head';

/** What the reader sees as one box: a run of ops under one title. */
export interface GraphGroup {
  /** `input`, `stem`, an end point such as `Mixed_6b`, or a head's scope such as `AuxLogits`. */
  readonly id: string;
  readonly kind: GroupKind;
  /** Scopes of its nodes, in construction order. */
  readonly nodeIds: readonly string[];
  /** Scope whose output enters the group; null for the image. */
  readonly inputId: string | null;
  /** Scope of the last op: the group's output. */
  readonly outputId: string;
  /** NHWC, or [batch, channels] after a squeeze. */
  readonly inShape: Shape;
  readonly outShape: Shape;
  readonly branchCount: number;
}

/** Where a node stands inside its group. */
export interface NodePlace {
  /** From 0, in the article's order; null outside branches. */
  readonly branch: number | null;
  /** Ops before it on the longest path inside the group. */
  readonly depth: number;
  /** Position among the ops of the same branch and depth, and how many there are (2 in a fork). */
  readonly peer: number;
  readonly peerCount: number;
}

/** One input of a concat, as a stretch of its channels. */
export interface ConcatSegment {
  readonly fromId: string;
  readonly branch: number | null;
  readonly channels: number;
}

interface NodeCommon extends NodePlace {
  /** The op's scope; `input` for the image. */
  readonly id: string;
  readonly groupId: string;
  readonly outShape: Shape;
}

export type GraphNode =
  | (NodeCommon & { readonly kind: 'image' })
  | (NodeCommon & { readonly kind: 'op'; readonly op: Op })
  | (NodeCommon & {
      readonly kind: 'concat';
      readonly op: Op;
      readonly segments: readonly ConcatSegment[];
    });

/** A tensor on its way from one node to the next. `isEntry` where it comes from another group. */
export interface GraphEdge {
  readonly fromId: string;
  readonly toId: string;
  readonly groupId: string;
  readonly branch: number | null;
  readonly shape: Shape;
  readonly isEntry: boolean;
}

/** From one group to another, however many ops read the tensor there. */
export interface GraphLink {
  readonly fromGroupId: string;
  readonly toGroupId: string;
  readonly shape: Shape;
}

/** A line of the page: cells stand side by side, the groups of one cell above each other. */
export interface GraphRow {
  readonly label: string;
  readonly cells: readonly (readonly string[])[];
}

export interface Graph {
  readonly groups: ReadonlyMap<string, GraphGroup>;
  readonly nodes: ReadonlyMap<string, GraphNode>;
  readonly edges: readonly GraphEdge[];
  readonly links: readonly GraphLink[];
  readonly rows: readonly GraphRow[];
}

/** Channels of a shape: its last axis. */
export function channelsOf(shape: Shape): number {
  return shape[shape.length - 1];
}

/** [height, width] of a map; 1×1 after a squeeze. */
export function gridOf(shape: Shape): readonly [number, number] {
  return shape.length === 4 ? [shape[1], shape[2]] : [1, 1];
}
