export { countByFramework, type FrameworkCount } from './cost-frameworks';
export { formatBytes } from './cost-notation';
export {
  costsPerEndPoint,
  sumCosts,
  type EndPointCosts,
  type NetworkCosts
} from './cost-per-end-point';
