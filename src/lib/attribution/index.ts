export { averageChannels, rankClassChannels, type ClassChannels } from './class-channels';
export {
  directClass,
  mapClass,
  type ClassDirection,
  type ClassFactors,
  type ClassMap
} from './class-map';
export { rankClassesAt } from './classes-at-cell';
export { findClassHead, type ClassHead, type MapPart, type MapSource } from './find-class-head';
