export { countByFramework, type FrameworkCount } from './cost-frameworks';
export {
  costsPerEndPoint,
  sumCosts,
  type EndPointCosts,
  type NetworkCosts
} from './cost-per-end-point';
