import {
  countQuestions,
  type LectureFacts,
  type LectureWords,
  type StepIdOf
} from '../../../lectures';
import { numbers } from '../numbers';
import { inCapital } from './words';

const { count } = numbers;

/** “Shapes, by heart”: the hall answers a question, and the next step shows how the number comes about. */
export const shapesByHeart = (f: LectureFacts): LectureWords<StepIdOf<'shapes-by-heart'>> => {
  const side = f.network.config.inputHeight;
  const five = 'Mixed_5b/Branch_1/Conv2d_0b_5x5';
  const misnamed = 'Mixed_6a/Branch_0/Conv2d_1a_1x1';
  const lying = 'Mixed_6b/Branch_1/Conv2d_0b_1x7';
  const [first, second, third] = ['Conv2d_1a_3x3', 'Conv2d_2a_3x3', 'Conv2d_2b_3x3'];
  const pool = 'MaxPool_3a_3x3';
  const halving = 'Mixed_7a/Branch_0/Conv2d_1a_3x3';
  const auxiliary = 'AuxLogits/AvgPool_1a_5x5';
  const sum = (module: string) => f.branchChannels(module).join(' + ');
  return {
    title: 'Shapes, by heart',
    steps: {
      rules: {
        caption:
          'Two rules for n cells, a window of k and a step of s: VALID gives (n − k) / s + 1, rounded down, which is (n − k + 1) / s, rounded up; SAME gives n / s, rounded up.',
        notes: `${inCapital(countQuestions('shapes-by-heart'))} questions follow. Each stands on the page with the op’s numbers hidden in the drawing and in the panel. Let the hall call out an answer, write it into the field if you like, then step on: the next step shows how it comes about.`
      },
      'ask-first': {
        caption: `The image is ${side}×${side}×3. A ${f.window(first)} window, stride ${f.stride(first)}, ${f.padding(first)}, ${f.channels(first)} filters: what comes out?`,
        notes: 'Height and width first, then the channels. The number of filters gives these.'
      },
      'show-first': {
        caption: `${f.counted(first)}, and each filter makes one map: ${f.shape(first)}.`,
        notes:
          'Who forgot the + 1 gets one too few: it counts the first position of the window, before any step.'
      },
      'ask-same': {
        caption: `${f.side(second)}×${f.side(second)}×${f.channels(second)} goes in. A ${f.window(third)}, stride ${f.stride(third)}, ${f.padding(third)}, ${f.channels(third)} filters: what comes out?`,
        notes: 'The only SAME convolution of the stem.'
      },
      'show-same': {
        caption: `SAME with stride 1 keeps the grid: ${f.shape(third)}. Only the channels change.`,
        notes: 'One row and one column of zeros on every side make up for the window’s two cells.'
      },
      'ask-pool': {
        caption: `A max pool, ${f.window(pool)}, stride ${f.stride(pool)}, ${f.padding(pool)}, on what Conv2d_2b makes: what comes out?`,
        notes: 'A pool works on every channel by itself.'
      },
      'show-pool': {
        caption: `${f.counted(pool)}. A pool keeps the channels: ${f.shape(pool)}.`,
        notes: 'And it has no parameters at all.'
      },
      'ask-concat': {
        caption: `The branches of Mixed_5b bring ${numbers.list(f.branchChannels('Mixed_5b').map(count))} channels, all on ${f.side('Mixed_5b')}×${f.side('Mixed_5b')}. And the concat?`,
        notes: 'Is it the sum, the product, or the largest?'
      },
      'show-concat': {
        caption: `Concatenation lays channels side by side: ${sum('Mixed_5b')} = ${f.channels('Mixed_5b')}. The grid stays: ${f.shape('Mixed_5b')}.`,
        notes:
          'Had a branch another grid, it could not be concatenated. That is why everything inside the module is SAME.'
      },
      'ask-parameters': {
        caption: `A ${f.window(five)} from ${f.inChannels(five)} to ${f.channels(five)} channels, with batch norm without gamma. How many numbers are that?`,
        notes:
          'Weights first: window times input channels times filters. Batch norm has a beta, a moving mean and a moving variance for each filter.'
      },
      'show-parameters': {
        caption: `${f.window(five).replace('×', ' × ')} × ${f.inChannels(five)} × ${f.channels(five)} = ${count(f.kernelWeights(five))} weights, and 3 × ${f.channels(five)} of batch norm: ${count(f.params(five))}.`,
        notes:
          'The grid does not come into it: the same weights serve every position. It counts for the work, not for the parameters.'
      },
      'ask-misnamed': {
        caption: `Careful: Slim calls this op 1x1, but it is a ${f.window(misnamed)}, stride ${f.stride(misnamed)}, ${f.padding(misnamed)}, with ${f.channels(misnamed)} filters on ${f.shape('Mixed_5d')}. What comes out?`,
        notes: 'Checkpoints depend on the name, so the slip has stayed.'
      },
      'show-misnamed': {
        caption: `${f.counted(misnamed)}: ${f.shape(misnamed)}. The next modules keep this grid.`,
        notes: 'The pool beside it gives the same grid, so the two can be concatenated.'
      },
      'ask-lying': {
        caption: `A ${f.window(lying)} window, stride ${f.stride(lying)}, ${f.padding(lying)}, ${f.channels(lying)} filters, on ${f.side(lying)}×${f.side(lying)}×${f.inChannels(lying)}. What comes out?`,
        notes: 'Does a window that is not square make a map that is not square?'
      },
      'show-lying': {
        caption: `SAME pads each axis as its own window needs: 3 cells left and right, none above or below. ${f.shape(lying)} comes out.`,
        notes: 'With VALID it would have been six columns narrower.'
      },
      'ask-field': {
        caption: `A cell of Conv2d_1a sees ${f.window(first)} pixels, in steps of ${f.stride(first)}. How many does a cell of Conv2d_2a see, through another ${f.window(second)}?`,
        notes: 'The second window spans three neighbours of the first map.'
      },
      'show-field': {
        caption: `3 + (3 − 1) × ${f.effectiveStride(first)} = ${f.field(second)}: two more cells, each ${f.effectiveStride(first)} pixels on. It sees ${f.field(second)}×${f.field(second)} pixels.`,
        notes:
          'The rule for all that follows: each window adds (k − 1) times the stride of all ops before it.'
      },
      'ask-reduction': {
        caption: `Mixed_7a takes ${f.shape('Mixed_6e')}, halves the grid as Mixed_6a did, and brings ${numbers.list(f.branchChannels('Mixed_7a').map(count))} channels. What comes out?`,
        notes: 'Two sums in one: the grid, and the channels.'
      },
      'show-reduction': {
        caption: `${f.counted(halving)} and ${sum('Mixed_7a')} = ${count(f.channels('Mixed_7a'))}: ${f.shape('Mixed_7a')}.`,
        notes: `The ${f.branchChannels('Mixed_7a').at(-1)} of the pool are simply those of Mixed_6e.`
      },
      'ask-auxiliary': {
        caption: `The last one. AuxLogits begins with an average pool, ${f.window(auxiliary)}, stride ${f.stride(auxiliary)}, ${f.padding(auxiliary)}, on ${f.shape('Mixed_6e')}. What comes out?`,
        notes: 'Mind the stride.'
      },
      'show-auxiliary': {
        caption: `${f.counted(auxiliary)}: ${f.shape(auxiliary)}. That is all there is to shapes.`,
        notes:
          'Practice draws further questions, and names the slip behind a wrong answer; the worksheet prints as many as you like.'
      }
    }
  };
};
