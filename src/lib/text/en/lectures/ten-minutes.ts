import type { LectureFacts, LectureWords, StepIdOf } from '../../../lectures';
import { paper } from '../../../purposes';
import { numbers } from '../numbers';
import { inCapital, inWords } from './words';

const first = 'Conv2d_1a_3x3';
const stemEnd = 'MaxPool_5a_3x3';
const [squeeze, wide] = ['Mixed_5b/Branch_1/Conv2d_0a_1x1', 'Mixed_5b/Branch_1/Conv2d_0b_5x5'];
const [lying, standing] = ['Mixed_6b/Branch_1/Conv2d_0b_1x7', 'Mixed_6b/Branch_1/Conv2d_0c_7x1'];

/** “Inception V3 in 10 minutes”, for a hall that has seen a convolution before. */
export const tenMinutes = (f: LectureFacts): LectureWords<StepIdOf<'ten-minutes'>> => {
  const { totals, config } = f.network;
  const { count, magnitude, share } = numbers;
  const side = config.inputHeight;
  // Written as products, whose factors stand beside the op on the screen.
  const weightsReading = (channels: number) =>
    `${f.window(wide)}×${channels}×${f.channels(wide)} = ${count(f.kernelWeights(wide, channels))}`;
  const crossed = f.windowCells(lying) * f.windowCells(standing);
  const inPairs = f.windowCells(lying) + f.windowCells(standing);
  const stemParams = share(f.params(...f.stem.endPoints) / totals.params);
  const stemWork = share(f.multiplyAdds(...f.stem.endPoints) / totals.multiplyAdds);
  const lateParams = share(f.params('Mixed_7b', 'Mixed_7c') / totals.params);
  const lateWork = share(f.multiplyAdds('Mixed_7b', 'Mixed_7c') / totals.multiplyAdds);
  return {
    title: 'Inception V3 in 10 minutes',
    steps: {
      whole: {
        caption: `Inception V3: ${f.convolutions.base} convolutions, then a classifier of ${count(config.numClasses)} classes. This is all of it, one row for each size of the grid.`,
        notes: `Read the rows like lines of text. Every small box is one op, with its window drawn to scale. From top to bottom two things happen: the grid shrinks from ${side}×${side} to ${f.side('Mixed_7c')}×${f.side('Mixed_7c')}, and the channels grow from 3 to ${count(f.channels('Mixed_7c'))}. The network is the one of “Rethinking the Inception Architecture for Computer Vision” (Szegedy and others, 2015), as TF-Slim builds it.`
      },
      image: {
        caption: `In goes a photo of ${side}×${side} pixels in 3 channels, its values scaled to between −1 and 1.`,
        notes:
          'From here on the network runs in this browser, on this photo. Each op gets a thumbnail of its own output as soon as it has been computed. Any photo will do: the button at the top takes one of your own, or the camera.'
      },
      'first-convolution': {
        caption: `The first convolution slides a 3×3 window in steps of 2: ${f.counted(first)}. Out come ${f.channels(first)} maps of ${f.side(first)}×${f.side(first)}.`,
        notes: `The padding is VALID: the window never leaves the image. The panel writes the size as TensorFlow does, (n − k + 1) / s rounded up; it is the same number. Each of the ${f.channels(first)} maps has its own ${f.windowCells(first)}×${f.inChannels(first)} weights, the same at every position. After each convolution come batch norm and ReLU, so no value is below zero. Look for maps that answer to edges, and for maps that answer to colour.`
      },
      stem: {
        caption: `${inCapital(f.stem.convolutions)} convolutions and ${inWords(f.stem.pools)} max pools take the grid from ${side}×${side} to ${f.side(stemEnd)}×${f.side(stemEnd)}, and the channels from 3 to ${f.channels(stemEnd)}.`,
        notes: `This part is called the stem. It is a plain chain, as in older networks, and it works on large grids: with ${stemParams} of the network’s variables it does ${stemWork} of its multiply-adds.`
      },
      'first-module': {
        caption: `Mixed_5b looks at one input in four ways at once: 1×1, 5×5, two 3×3, and a pool. Their maps are put side by side: ${f.branchChannels('Mixed_5b').join(' + ')} = ${f.channels('Mixed_5b')}.`,
        notes:
          'Nobody has to choose the right window: the module offers several, and training decides what each is used for. All branches keep the grid, so that their maps can be concatenated channel by channel. The four colours mean the same branches everywhere on this page.'
      },
      bottleneck: {
        caption: `Before the 5×5, a 1×1 convolution squeezes ${f.inChannels(squeeze)} channels into ${f.channels(squeeze)}. The 5×5 then needs ${weightsReading(f.channels(squeeze))} weights and not ${weightsReading(f.inChannels(squeeze))}.`,
        notes: `The 1×1 itself has ${count(f.kernelWeights(squeeze))} weights, so the two together are still far cheaper. The paper’s third principle (section 2) says why little is lost: neighbouring cells resemble each other, so their channels can be compressed before a window sums over them.`
      },
      reduction: {
        caption: `Mixed_6a halves the grid in three branches at once: from ${f.shape('Mixed_5d')} to ${f.shape('Mixed_6a')}.`,
        notes: `Section 5 of the paper: pooling first would be cheap, but it throws away information before anything has been made of it, a bottleneck. Convolving first and pooling afterwards costs about four times as much. So two branches convolve with stride 2 beside a max pool, and the results are concatenated: ${f.branchChannels('Mixed_6a').join(' + ')} = ${f.channels('Mixed_6a')}.`
      },
      factorised: {
        caption: `On the ${f.side('Mixed_6b')}×${f.side('Mixed_6b')} grid a 7×7 window is made of a 1×7 and a 7×1: ${inPairs} weights for each pair of channels and not ${crossed}.`,
        notes: `That saves ${share(1 - inPairs / crossed)}, and the two together still see 7×7 cells. Section ${paper.crossed.section} of the paper: it does not work well on early layers, but very well on grids of ${paper.crossed.least} to ${paper.crossed.most} cells; this one has ${f.side('Mixed_6b')}. ${f.convolutions.notSquare} of the ${f.convolutions.base} convolutions are not square.`
      },
      'lying-kernel': {
        caption: `These are the ${f.channels(lying)} maps that one 1×7 convolution made of the photo. Its window is horizontal: one row of seven cells.`,
        notes:
          'Open a map to read its cells, and ask it where a value comes from: the page multiplies the window out. Many maps are dark almost everywhere. That is what ReLU leaves: a channel that speaks up where it has found something.'
      },
      fork: {
        caption: `In Mixed_7b two branches end in a fork, a 1×3 beside a 3×1. The channels grow from ${count(f.channels('Mixed_7a'))} to ${count(f.channels('Mixed_7b'))}.`,
        notes: `Here the two stand side by side, not one after the other as at ${f.side('Mixed_6b')}×${f.side('Mixed_6b')}. The paper (section 6, figure 7) widens the last modules so: on the coarsest grid it wants high-dimensional representations, which are easier to process locally (section 2, principle 2).`
      },
      'last-maps': {
        caption: `What is left of the photo: ${count(f.channels('Mixed_7c'))} maps of ${f.side('Mixed_7c')}×${f.side('Mixed_7c')}. Few cells, but behind each of them stands the whole image.`,
        notes: `Along the longest path a cell’s receptive field is ${count(f.field('Mixed_7c'))} pixels wide, more than the image. From here one average per channel and one matrix lead to the class scores. The weights that ship with this page end here. A head for which the weights in use hold nothing is filled with random numbers and marked as untrained.`
      },
      costs: {
        caption: `Side head included, the stem does ${stemWork} of the work with ${stemParams} of the parameters; Mixed_7b and Mixed_7c do ${lateWork} of it with ${lateParams}.`,
        notes: `The whole pass takes ${magnitude(totals.multiplyAdds)} multiply-adds, with ${magnitude(totals.params)} variables, both heads included. The paper’s result in one number: ${paper.result.topOne}% top-1 error for one network and one crop (section ${paper.result.section}). Now open any module, or give the network a photo of your own.`
      }
    }
  };
};
