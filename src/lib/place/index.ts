export {
  largestCount,
  largestDepthMultiplier,
  largestInput,
  smallestDepthMultiplier
} from './network-parameters';
export type { ClassChoice } from './class-choice';
export type { Expected, HistoryRule } from './parameter';
export { isSamePart, roundPart, type PartInView } from './part-in-view';
export {
  defaultPlace,
  historyRule,
  placeKeys,
  type FactPart,
  type Panel,
  type Place,
  type Probe,
  type Theme
} from './place';
export {
  formatNetwork,
  formatPlace,
  parseNetwork,
  parsePlace,
  type ParsedPlace,
  type UnreadParameter
} from './place-text';
export { formatPin, mostPins, togglePin, type Pin } from './pins';
export { ownWeights } from '../weights';
export { ownPhoto, viewParameters } from './view-parameters';
