export type { Tensor } from './tensor';
