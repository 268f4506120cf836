export { formatAgainst, parseAgainst, variantLimits, type Against } from './against';
export { changeShare, listCurve, type CurvePoint } from './change-curve';
export { summariseCurve } from './curve-summary';
export {
  againstKinds,
  centrePatch,
  defaultAgainst,
  kindOf,
  type AgainstKind
} from './default-against';
export { listOffers } from './list-offers';
export { meanMap, measureShiftInSteps, type MapShift } from './measure-shift';
export { formatOff, isSamePart, parseOff, resolveOff, togglePart, type OffPart } from './off-part';
export { pictureDistance } from './picture-distance';
export { rankChannelsInSteps, type ChannelDifference } from './rank-channels';
export { applyVariant, type Variant } from './variant';
