import type { ShippedLecture } from './shipped-lecture';

/** From the whole to a module and back to the whole; the cat runs from the second step on. */
export const tenMinutes = {
  minutes: 10,
  steps: [
    { id: 'whole', place: '', minutes: 1 },
    { id: 'image', place: 'at=input&photo=cat', minutes: 0.5 },
    { id: 'first-convolution', place: 'at=Conv2d_1a_3x3&photo=cat&stage=maps', minutes: 1 },
    { id: 'stem', place: 'at=MaxPool_5a_3x3&photo=cat', minutes: 0.75 },
    { id: 'first-module', place: 'at=Mixed_5b&photo=cat&facts=branches', minutes: 1 },
    {
      id: 'bottleneck',
      place: 'at=Mixed_5b/Branch_1/Conv2d_0b_5x5&photo=cat&facts=costs',
      minutes: 0.75
    },
    { id: 'reduction', place: 'at=Mixed_6a&photo=cat&facts=branches', minutes: 1 },
    { id: 'factorised', place: 'at=Mixed_6b&photo=cat&facts=branches', minutes: 1 },
    {
      id: 'lying-kernel',
      place: 'at=Mixed_6b/Branch_1/Conv2d_0b_1x7&photo=cat&stage=maps',
      minutes: 0.75
    },
    { id: 'fork', place: 'at=Mixed_7b&photo=cat&facts=branches', minutes: 0.75 },
    { id: 'last-maps', place: 'at=Mixed_7c&photo=cat&stage=maps', minutes: 0.75 },
    { id: 'costs', place: 'photo=cat&panel=costs', minutes: 0.75 }
  ]
} as const satisfies ShippedLecture;
