import {
  formatAgainst,
  formatOff,
  parseAgainst,
  parseOff,
  type Against,
  type OffPart
} from '../comparisons';
import { frameworks, type Pair } from '../network';
import { isPhotoId, type PhotoId } from '../photos';
import { defaultPractice, formatPractice, parsePractice, type PracticeChoice } from '../practice';
import { choice, flag, optionalChoice, type Parameter } from './parameter';
import { scaleKinds, type ChannelOrder } from '../tensors';
import { defaultWeightSet, ownWeights, weightSetNames, type Misreading } from '../weights';
import { parseClasses, type ClassChoice } from './class-choice';
import { formatOrder, parseOrder } from './map-order';
import { formatMisreadings, parseMisreadings } from './misreadings';
import { formatPins, parsePins, type Pin } from './pins';
import { formatPart, parsePart, type PartInView } from './part-in-view';
import { formatRegion, parseRegion, type Region } from './region';

/** No tensor has more channels, rows or columns; longer digit strings are not read at all. */
const largestIndex = 99_999;
const wholeNumber = /^\d{1,5}$/;
/** Longer than any scope, short enough to be quoted. */
const scope = /^[\w/]{1,100}$/;
const name = /^\w{1,60}$/;
const lectureName = /^[\w-]{1,40}$/;
/** More steps than a lecture may have. */
const largestStep = 999;

/** Reads `row,column`. */
function parseCell(text: string): Pair | undefined {
  const [row, column, ...rest] = text.split(',');
  if (rest.length > 0 || !wholeNumber.test(row) || !wholeNumber.test(column)) return undefined;
  return [Number(row), Number(column)];
}

/** The reader's own photo: a link cannot carry it, but Back and forward can return to it. */
export const ownPhoto = 'own';

/** What is selected and how it is shown. The field's name is the one that the page's code uses. */
export const viewParameters = {
  /** Selected end point, op (scope without `InceptionV3/`) or `input`; whether the network has it is not known here. */
  at: {
    key: 'at',
    fallback: null,
    history: 'step',
    expected: { kind: 'scope' },
    read: (text) => (scope.test(text) ? text : undefined),
    write: (value) => value
  } as Parameter<string | null>,
  channel: {
    key: 'channel',
    fallback: null,
    history: 'step',
    expected: { kind: 'whole-number', smallest: 0, largest: largestIndex },
    read: (text) => (wholeNumber.test(text) ? Number(text) : undefined),
    write: (value) => (value === null ? null : String(value))
  } as Parameter<number | null>,
  /** [row, column] in the selected map. */
  pixel: {
    key: 'pixel',
    fallback: null,
    history: 'replace',
    expected: { kind: 'pixel' },
    read: parseCell,
    write: (value) => value?.join(',') ?? null
  } as Parameter<Pair | null>,
  /** Sample, stimulus or the reader's own; null is no photo, and nothing runs. */
  photo: {
    key: 'photo',
    fallback: null,
    history: 'replace',
    expected: { kind: 'photo' },
    read: (text) => (text === ownPhoto || isPhotoId(text) ? text : undefined),
    write: (value) => value
  } as Parameter<PhotoId | typeof ownPhoto | null>,
  scale: choice({ key: 'scale', history: 'replace' }, scaleKinds),
  /** In which order maps are shown. */
  order: {
    key: 'order',
    fallback: { kind: 'computed' },
    history: 'replace',
    expected: { kind: 'order' },
    read: parseOrder,
    write: formatOrder
  } as Parameter<ChannelOrder>,
  /** The one branch of a module, or input of a concat, whose maps are shown; ops without it show all. */
  only: {
    key: 'only',
    fallback: null,
    history: 'replace',
    expected: { kind: 'branch' },
    read: (text) => (name.test(text) ? text : undefined),
    write: (value) => value
  } as Parameter<string | null>,
  /** Maps kept in sight while the reader walks on. */
  pins: {
    key: 'pins',
    fallback: [],
    history: 'replace',
    expected: { kind: 'pins' },
    read: parsePins,
    write: formatPins
  } as Parameter<readonly Pin[]>,
  /** `auto` draws rows on a wide window and one column on a phone. */
  view: choice({ key: 'view', history: 'step' }, [
    'auto',
    'rows',
    'folded',
    'upright',
    'down',
    'column'
  ]),
  /** The part of the drawing that the reader has moved to; null shows what is selected. */
  partInView: {
    key: 'in-view',
    fallback: null,
    history: 'passing',
    expected: { kind: 'part-in-view' },
    read: parsePart,
    write: (value) => value && formatPart(value)
  } as Parameter<PartInView | null>,
  /** What has the window: the drawing with the selection beside it, or the selection's maps with the drawing beside them. */
  onStage: choice({ key: 'stage', history: 'step' }, ['drawing', 'maps']),
  /** Which of the facts about the selection is open; `auto` keeps the room for maps where a photo is chosen. */
  facts: choice({ key: 'facts', history: 'replace' }, [
    'auto',
    'none',
    'size',
    'costs',
    'branches',
    'readers',
    'field',
    'purpose'
  ]),
  /** What is asked of the maps shown. */
  probe: optionalChoice({ key: 'probe', history: 'replace' }, [
    'classes',
    'value',
    'kernel',
    'excites',
    'tuning',
    'occlusion',
    'gradient',
    'region'
  ]),
  /** The box on the photo that “What reacts here” asks about; null for one in the middle. */
  region: {
    key: 'region',
    fallback: null,
    history: 'passing',
    expected: { kind: 'region' },
    read: parseRegion,
    write: (value) => value && formatRegion(value)
  } as Parameter<Region | null>,
  /** What is asked of the classes; which of them there are is not known here. */
  classes: {
    key: 'class',
    fallback: [],
    history: 'replace',
    expected: { kind: 'classes' },
    read: parseClasses,
    write: (value) => (value.length === 0 ? null : value.join(','))
  } as Parameter<ClassChoice>,
  /** [row, column] in the map of a class: where it is asked which classes rise; null for where that map is highest. */
  classCell: {
    key: 'cell',
    fallback: null,
    history: 'replace',
    expected: { kind: 'cell' },
    read: parseCell,
    write: (value) => value?.join(',') ?? null
  } as Parameter<Pair | null>,
  /** For a hall: larger type and lines, and less on screen. */
  isProjected: flag({ key: 'projector', history: 'replace' }),
  theme: choice({ key: 'theme', history: 'replace' }, ['auto', 'light', 'dark']),
  backend: choice({ key: 'backend', history: 'replace' }, [
    'auto',
    'webgpu',
    'webgl',
    'wasm',
    'cpu'
  ]),
  /** A set of the site, or the reader's own file, which a link cannot carry either. */
  weights: choice(
    { key: 'weights', history: 'replace' },
    [...weightSetNames, ownWeights],
    defaultWeightSet
  ),
  isConfiguring: flag({ key: 'configure', history: 'replace' }),
  /** What is open under the drawing. */
  panel: optionalChoice({ key: 'panel', history: 'replace' }, [
    'costs',
    'table',
    'code',
    'what-if',
    'practice',
    'compare',
    'lectures'
  ]),
  code: choice({ key: 'code', history: 'replace' }, frameworks),
  /** Of what the code view shows. */
  codePart: choice({ key: 'code-of', history: 'replace' }, ['module', 'network']),
  /** The picture B that the photo is compared with; null is the photo itself. */
  against: {
    key: 'against',
    fallback: null,
    history: 'step',
    expected: { kind: 'against' },
    read: parseAgainst,
    write: (value) => value && formatAgainst(value)
  } as Parameter<Against | null>,
  /** What is switched off in the comparison. */
  off: {
    key: 'off',
    fallback: [],
    history: 'step',
    expected: { kind: 'off-parts' },
    read: parseOff,
    write: (parts) => (parts.length === 0 ? null : formatOff(parts))
  } as Parameter<readonly OffPart[]>,
  /** Conventions of the weights of which the comparison has another one. */
  misread: {
    key: 'misread',
    fallback: [],
    history: 'step',
    expected: { kind: 'misreadings' },
    read: parseMisreadings,
    write: (wrong) => (wrong.length === 0 ? null : formatMisreadings(wrong))
  } as Parameter<readonly Misreading[]>,
  practice: {
    key: 'practice',
    fallback: defaultPractice,
    history: 'step',
    expected: { kind: 'question' },
    read: parsePractice,
    write: formatPractice
  } as Parameter<PracticeChoice>,
  /** The lecture being held; which ones there are is not known here. */
  lecture: {
    key: 'lecture',
    fallback: null,
    history: 'step',
    expected: { kind: 'lecture' },
    read: (text) => (lectureName.test(text) ? text : undefined),
    write: (value) => value
  } as Parameter<string | null>,
  /** Of the lecture, from 1. */
  step: {
    key: 'step',
    fallback: 1,
    history: 'step',
    expected: { kind: 'whole-number', smallest: 1, largest: largestStep },
    read: (text) =>
      wholeNumber.test(text) && Number(text) >= 1 && Number(text) <= largestStep
        ? Number(text)
        : undefined,
    write: String
  } as Parameter<number>
} as const;
