export {
  averageChannels,
  rankClassChannels,
  type ClassChannel,
  type ClassChannels
} from './class-channels';
export {
  directClass,
  mapClass,
  type ClassDirection,
  type ClassFactors,
  type ClassMap
} from './class-map';
export { rankClassesAt, type ClassAtCell } from './classes-at-cell';
export {
  findClassHead,
  type ClassHead,
  type ClassMapSource,
  type MapPart,
  type MapSource
} from './find-class-head';
