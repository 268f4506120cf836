export { cropToAspect, type Crop } from './crop';
export { greyPixels } from './grey';
export type { ImagePixels, PixelSize } from './image-pixels';
export { resamplePixels } from './resample';
