export { blurPixels } from './blur';
export { coverPixels, type PixelBox } from './cover';
export { cropToAspect, type Crop } from './crop';
export { greyPixels } from './grey';
export type { ImagePixels, PixelSize } from './image-pixels';
export { cropPixels, mirrorPixels, shiftPixels, turnPixels } from './rearrange';
export { resamplePixels } from './resample';
