import type { Graph, GraphGroup, GraphNode, NodeWords } from '../graph';
import type { Drawing } from '../layout';
import type { Network } from '../network';
import type { FigureTheme, Palette } from './theme';

/** The words of the drawing, as the page has them. */
export interface FigureWords {
  readonly words: NodeWords;
  readonly untrained: string;
  readonly groupTitle: (group: GraphGroup) => string;
  readonly reads: (source: string) => string;
  /** Spoken names: they are the titles of the figure's parts. */
  readonly node: (node: GraphNode, group: GraphGroup) => string;
  readonly group: (group: GraphGroup) => string;
}

/** An op's output as a picture. */
export interface FigureMap {
  /** PNG as a data URL. */
  readonly href: string;
  /** Of the map, in cells: a single row is drawn as a strip. */
  readonly width: number;
  readonly height: number;
  readonly isUntrained: boolean;
}

export interface FigureCaptionText {
  readonly title: string;
  /** Sentences; each begins a line. */
  readonly lines: readonly string[];
  /** Of the page that the figure was taken from. */
  readonly address: string;
}

/** All that a figure shows. Nothing of it is looked up anywhere else. */
export interface Figure {
  readonly network: Network;
  /** Shapes that differ from this network's are marked. */
  readonly standard: Network;
  /** Of the whole network, or cut down to one group (`cropDrawing`). */
  readonly drawing: Drawing;
  /** `brief` as read from afar: window and channels; `full` as up close: names, padding, shapes. */
  readonly detail: 'brief' | 'full';
  readonly theme: FigureTheme;
  readonly words: FigureWords;
  readonly caption: FigureCaptionText;
  /** Ringed: an op's scope or a group's id. */
  readonly selected: string | null;
  /** Scopes that a what-if has changed. */
  readonly edited: ReadonlySet<string>;
  /** Scopes of ops whose output is asked for, and therefore not told. */
  readonly hidden?: ReadonlySet<string>;
  /** By scope; empty for a figure without maps. */
  readonly maps: ReadonlyMap<string, FigureMap>;
  /** What stands in the image's place: a data URL, or null. */
  readonly imageUrl: string | null;
  /** Style rules that bring the typeface along, for programs that read them; else it is only named. */
  readonly fontRules?: string;
}

/** What the parts of a figure are drawn with. */
export interface Pen {
  readonly figure: Figure;
  readonly graph: Graph;
  readonly palette: Palette;
  /** By group, the shape of the standard network's output. */
  readonly standardShapes: ReadonlyMap<string, string>;
  /** Pixels per drawing unit at the figure's own size. Lines keep their breadth in pixels there, as on the page. */
  readonly scale: number;
}
