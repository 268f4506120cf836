export { simplifyStroke } from './simplify-stroke';
export { distanceBetween, type SlideSize, type Stroke, type StrokePoint } from './stroke';
export { strokePath } from './stroke-path';
