export { findChannelWay, type ChannelWay, type WayStep } from './channel-way';
export { listReaders, type Reader } from './list-readers';
export { measureSegmentsInSteps, type SegmentNorm } from './segment-norms';
