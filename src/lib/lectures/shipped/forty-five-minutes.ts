import type { ShippedLecture } from './shipped-lecture';

const square = 'Mixed_6b/Branch_1/Conv2d_0b_1x7';
const bottleneck = 'Mixed_5b/Branch_1/Conv2d_0a_1x1';

/** A lecture hour: what each part of the network is for, and what it costs. It ends on a photo of the audience. */
export const fortyFiveMinutes = {
  minutes: 45,
  steps: [
    { id: 'whole', place: '', minutes: 1 },
    { id: 'principles', place: 'view=folded', minutes: 1.5 },
    { id: 'image', place: 'at=input&photo=cat', minutes: 1 },
    { id: 'first-size', place: 'at=Conv2d_1a_3x3&photo=cat&facts=size', minutes: 1.5 },
    { id: 'first-maps', place: 'at=Conv2d_1a_3x3&photo=cat&stage=maps', minutes: 1.5 },
    { id: 'same-padding', place: 'at=Conv2d_2b_3x3&photo=cat&facts=size', minutes: 1 },
    { id: 'stem-end', place: 'at=MaxPool_5a_3x3&photo=cat', minutes: 1 },
    {
      id: 'large-window',
      place: 'at=Mixed_5b/Branch_1/Conv2d_0b_5x5&photo=cat&facts=costs',
      minutes: 1.5
    },
    {
      id: 'two-small-windows',
      place: 'at=Mixed_5b/Branch_2/Conv2d_0c_3x3&photo=cat&facts=costs',
      minutes: 2
    },
    { id: 'module', place: 'at=Mixed_5b&photo=cat&facts=branches', minutes: 2 },
    { id: 'module-maps', place: 'at=Mixed_5b&photo=cat&stage=maps', minutes: 1 },
    { id: 'bottleneck', place: `at=${bottleneck}&photo=cat&facts=costs`, minutes: 1.5 },
    {
      id: 'without-bottleneck',
      place: `edit=no-bottleneck@${bottleneck}&at=Mixed_5b&panel=what-if`,
      minutes: 1.5
    },
    { id: 'repeats', place: 'at=Mixed_5d&photo=cat&facts=branches', minutes: 1 },
    { id: 'reduction', place: 'at=Mixed_6a&photo=cat&facts=branches', minutes: 2 },
    {
      id: 'pool-first',
      place: 'edit=pool-first@Mixed_6a&at=Mixed_6a&panel=what-if',
      minutes: 1.5
    },
    { id: 'factorised', place: 'at=Mixed_6b&photo=cat&facts=branches', minutes: 2 },
    { id: 'lying-kernel', place: `at=${square}&photo=cat&stage=maps`, minutes: 1.5 },
    { id: 'squared', place: `edit=square@${square}&at=Mixed_6b&panel=what-if`, minutes: 1.5 },
    { id: 'widths', place: 'at=Mixed_6e&photo=cat&facts=branches', minutes: 1 },
    { id: 'field', place: 'at=Mixed_6b&photo=cat&facts=field', minutes: 1.5 },
    { id: 'auxiliary', place: 'at=AuxLogits&photo=cat', minutes: 2 },
    { id: 'second-reduction', place: 'at=Mixed_7a&photo=cat&facts=branches', minutes: 1 },
    { id: 'fork', place: 'at=Mixed_7b&photo=cat&facts=branches', minutes: 1.5 },
    { id: 'last-maps', place: 'at=Mixed_7c&photo=cat&stage=maps', minutes: 1.5 },
    { id: 'logits', place: 'at=Logits&photo=cat', minutes: 1.5 },
    { id: 'training', place: 'at=Predictions&photo=cat', minutes: 1.5 },
    { id: 'costs', place: 'photo=cat&panel=costs', minutes: 1.5 },
    { id: 'code', place: 'at=Mixed_6b&photo=cat&panel=code', minutes: 1 },
    { id: 'audience', place: 'at=Mixed_5d&photo=own&stage=maps', minutes: 2 },
    { id: 'audience-deep', place: 'at=Mixed_7c&photo=own&stage=maps', minutes: 1 },
    { id: 'end', place: 'photo=own', minutes: 0.5 }
  ]
} as const satisfies ShippedLecture;
