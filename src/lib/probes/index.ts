export { fitRegion, middleRegion, spanRegion, type Box } from './fit-region';
export {
  averageRegionInSteps,
  rankByLead,
  type CellBox,
  type RankedChannel,
  type RegionMeans
} from './rank-region';
export {
  findStrongestCells,
  mergeStrongest,
  type CellValue,
  type FoundCell
} from './strongest-cells';
export { describeTuning, summariseResponse, type Tuning, type TuningPoint } from './tuning-curve';
