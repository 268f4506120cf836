import type { BackendChoice } from '../inference/engine';
import type { Framework } from '../code';
import { defaultConfiguration, type NetworkConfiguration, type Pair } from '../network';
import { type Edit } from '../what-ifs';
import { defaultPractice, type PracticeChoice } from '../practice';
import { defaultWeightSet, type WeightSetName } from '../weights';

export type MapScale = 'tensor' | 'channel';
export type Theme = 'auto' | 'light' | 'dark';
/** `auto` draws rows on a wide window and one column on a phone. */
export type View = 'auto' | 'rows' | 'folded' | 'down' | 'column';
/** What can be open under the drawing. */
export const panels = ['costs', 'table', 'code', 'what-if', 'practice'] as const;
export type Panel = (typeof panels)[number];

/** Everything a reader may want to share or find again after a reload: what the query string holds. */
export interface Place {
  /** Asked for; it may be one that no network has. */
  readonly config: NetworkConfiguration;
  /** What-ifs, in the order they were made. */
  readonly edits: readonly Edit[];
  /** Selected end point, op (scope without `InceptionV3/`) or `input`; null selects nothing. */
  readonly at: string | null;
  readonly channel: number | null;
  /** [row, column] in the selected map. */
  readonly pixel: Pair | null;
  /** Sample or stimulus; null where none is chosen, or where the photo is the reader's own. */
  readonly photo: string | null;
  readonly scale: MapScale;
  readonly view: View;
  readonly theme: Theme;
  readonly backend: BackendChoice;
  readonly weights: WeightSetName;
  readonly isConfiguring: boolean;
  readonly panel: Panel | null;
  readonly code: Framework;
  /** Of what the code view shows. */
  readonly codePart: 'module' | 'network';
  readonly practice: PracticeChoice;
}

export const defaultPlace: Place = {
  config: defaultConfiguration,
  edits: [],
  at: null,
  channel: null,
  pixel: null,
  photo: null,
  scale: 'tensor',
  view: 'auto',
  theme: 'auto',
  backend: 'auto',
  weights: defaultWeightSet,
  isConfiguring: false,
  panel: null,
  code: 'slim',
  codePart: 'module',
  practice: defaultPractice
};
