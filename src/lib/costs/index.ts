export { countByFramework, type FrameworkCount } from './cost-frameworks';
export { formatBytes, formatShare } from './cost-notation';
export {
  costsPerEndPoint,
  sumCosts,
  type EndPointCosts,
  type NetworkCosts
} from './cost-per-end-point';
