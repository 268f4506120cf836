import type { LectureFacts, LectureWords, StepIdOf } from '../../../lectures';
import { paper, smoothLabels } from '../../../purposes';
import { numbers } from '../numbers';
import { inWords } from './words';

const first = 'Conv2d_1a_3x3';
const stemEnd = 'MaxPool_5a_3x3';
const [squeeze, wide] = ['Mixed_5b/Branch_1/Conv2d_0a_1x1', 'Mixed_5b/Branch_1/Conv2d_0b_5x5'];
const [small, second] = ['Mixed_5b/Branch_2/Conv2d_0b_3x3', 'Mixed_5b/Branch_2/Conv2d_0c_3x3'];
const [lying, standing] = ['Mixed_6b/Branch_1/Conv2d_0b_1x7', 'Mixed_6b/Branch_1/Conv2d_0c_7x1'];
const [halving, halvingAgain] = [
  'Mixed_6a/Branch_0/Conv2d_1a_1x1',
  'Mixed_7a/Branch_0/Conv2d_1a_3x3'
];
const auxiliary = 'AuxLogits/AvgPool_1a_5x5';

type Steps = LectureWords<StepIdOf<'forty-five-minutes'>>['steps'];

/** “Inception V3 in 45 minutes”. What the paper says is told with its section; all else is read from the network. */
export const fortyFiveMinutes = (
  f: LectureFacts
): LectureWords<StepIdOf<'forty-five-minutes'>> => ({
  title: 'Inception V3 in 45 minutes',
  steps: { ...beginning(f), ...modules(f), ...middle(f), ...end(f) } satisfies Steps
});

const { change, count, factor, magnitude, share } = numbers;

function beginning(f: LectureFacts) {
  const { totals, config } = f.network;
  const side = config.inputHeight;
  const out = f.side(first);
  const same = 'Conv2d_2b_3x3';
  return {
    whole: {
      caption: `How does a network become accurate without becoming huge? This one spends ${magnitude(f.multiplyAddsToClassify)} multiply-adds on a photo. We look at what each part is for.`,
      notes: `“Rethinking the Inception Architecture for Computer Vision” (Szegedy, Vanhoucke, Ioffe, Shlens and Wojna, 2015) is about the price of accuracy. Section 1: doubling the filters of all layers costs four times the computation and the parameters. The drawing shows the released network as TF-Slim builds it, which differs from the paper’s table 1 in details. Read it in rows: grid ${side} down to ${f.side(stemEnd)}, then ${f.side('Mixed_5b')}, ${f.side('Mixed_6b')} and ${f.side('Mixed_7b')}.`
    },
    principles: {
      caption:
        'Four rules of thumb: no early bottleneck; many channels late; squeeze channels before a window sums over them; let width and depth grow together.',
      notes:
        'Section 2 of the paper. The authors themselves call the use of these principles speculative: they are distilled from experiments, not derived. Keep them in mind; each of them comes back as a part of the drawing.'
    },
    image: {
      caption: `In goes a photo of ${side}×${side} pixels in 3 channels, its values scaled to between −1 and 1.`,
      notes:
        'The network now runs in this browser, one end point after the other, and each op gets a thumbnail of its own output. The weights that ship with this page are those of a network that was first trained on ImageNet and then adapted to another task; they come without its classifier, so with them there are maps, but no class names. In its section 9 the paper finds that smaller images do almost as well where the computation is kept the same.'
    },
    'first-size': {
      caption: `A 3×3 window in steps of 2, never over the edge: ${f.counted(first)}. With ${f.channels(first)} filters, ${out}×${out}×${f.channels(first)} comes out.`,
      notes: `This is VALID padding, rounded down. The panel writes it as TensorFlow does, (n − k + 1) / s rounded up; it is the same number. Each filter spans all ${f.inChannels(first)} input channels, so the kernel has ${f.windowCells(first)} × ${f.inChannels(first)} × ${f.channels(first)} = ${count(f.kernelWeights(first))} weights. Instead of a bias there is batch norm: a beta, a moving mean and a moving variance for each filter, ${count(f.params(first))} numbers in all. Slim’s batch norm has no gamma.`
    },
    'first-maps': {
      caption: `The same photo, seen by ${f.channels(first)} filters. Some answer to edges of one direction, some to colour; some are silent on this photo.`,
      notes:
        'Ask the hall what a map looks for before opening it. Open one: its kernel is a small colour picture, and any value of the map can be worked out on the page, window times kernel, added up. Zero is what ReLU leaves of everything negative.'
    },
    'same-padding': {
      caption: `Conv2d_2b keeps the grid at ${f.side(same)}×${f.side(same)}: SAME padding surrounds the map with zeros. Its channels double from ${f.inChannels(same)} to ${f.channels(same)}.`,
      notes:
        'In the stem all other windows are VALID and nibble at the edge; inside the modules everything is SAME, except where the grid is halved. That is why branches with different windows can be concatenated at all.'
    },
    'stem-end': {
      caption: `End of the stem: ${inWords(f.stem.convolutions)} convolutions and ${inWords(f.stem.pools)} max pools, from ${side}×${side}×3 to ${f.shape(stemEnd)}. ${share(f.multiplyAdds(...f.stem.endPoints) / totals.multiplyAdds)} of the work is done.`,
      notes: `It holds only ${share(f.params(...f.stem.endPoints) / totals.params)} of the parameters: few channels, but large grids, and the same weights are used at every position. Section 6: the 7×7 convolution with which earlier networks began has become three 3×3. From here on the network consists of modules.`
    }
  };
}

function modules(f: LectureFacts) {
  const [large, little] = [f.windowCells(wide), f.windowCells(small)];
  const withoutSqueeze = f.edited(`no-bottleneck@${squeeze}`);
  const pool = (module: string) => f.branchChannels(module).at(-1) ?? 0;
  return {
    'large-window': {
      caption: `Why factorise? With as many filters, a 5×5 window costs ${large}/${little} = ${factor(large / little)} times as much as a 3×3. Large windows see more, but they are expensive.`,
      notes: `Section 3.1. This 5×5 does ${magnitude(f.multiplyAdds(wide))} multiply-adds. Every cell of its output is a sum over ${large} × ${f.inChannels(wide)} products.`
    },
    'two-small-windows': {
      caption: `Two 3×3 in a row see 5×5 as well. With as many filters in as out they take (${little} + ${little})/${large} = ${share((2 * little) / large)} of the work. This branch is wider: ${f.channels(second)} filters beside the ${f.channels(wide)} of the 5×5.`,
      notes: `So ${share(1 - (2 * little) / large)} are saved where all layers are equally wide. Between the two stands a ReLU. Could it be left out, since one 5×5 has none inside either? Section ${paper.twoSmall.section} and figure ${paper.twoSmall.figure} tried it: with a linear first layer ${paper.twoSmall.linear}% top-1 accuracy, with ReLU in both ${paper.twoSmall.rectified}%. This branch goes on from ${f.inChannels(small)} to ${f.channels(small)} to ${f.channels(second)} channels, so its own saving is another one.`
    },
    module: {
      caption: `The module, Mixed_5b: four ways to look at one input, side by side. ${f.branchChannels('Mixed_5b').join(' + ')} = ${f.channels('Mixed_5b')} channels leave it.`,
      notes:
        'Branch 0 mixes channels cell by cell. Branch 1 sees 5×5, branch 2 the same by two 3×3, branch 3 smooths by an average pool. The paper’s figure 5 has no 5×5 any more; the released network has kept one in each 35×35 module, beside the factorised branch. Training decides what each branch is used for.'
    },
    'module-maps': {
      caption: `All ${f.channels('Mixed_5b')} maps of Mixed_5b on the photo, in the colours of their branches. The next module sees nothing else of it.`,
      notes:
        'The concat adds nothing and mixes nothing: it lays the maps in one stack, branch after branch. Filter by branch, or sort by strength, and compare what the branches bring. The ruler in the panel shows each branch’s share of the activation.'
    },
    bottleneck: {
      caption: `Before the 5×5 stands a 1×1: ${f.inChannels(squeeze)} channels become ${f.channels(squeeze)}, and the expensive window sums over these few only.`,
      notes: `A bottleneck: ${count(f.kernelWeights(squeeze))} weights for the 1×1 and ${count(f.kernelWeights(wide))} for the 5×5. Principle 3 of section 2: spatial aggregation can be done over lower-dimensional embeddings without much loss, since what neighbouring cells say is strongly correlated.`
    },
    'without-bottleneck': {
      caption: `Without it the 5×5 reads all ${f.inChannels(squeeze)} channels: Mixed_5b then takes ${magnitude(withoutSqueeze.multiplyAdds('Mixed_5b'))} multiply-adds and not ${magnitude(f.multiplyAdds('Mixed_5b'))}.`,
      notes:
        'This is a what-if: the description of the network has been edited, and every number and shape of the page follows. The trained weights do not fit such a network, so the photo does not run here. The next step brings the original back.'
    },
    repeats: {
      caption: `Mixed_5c and Mixed_5d repeat the module. Only the branch with the pool is wider, ${pool('Mixed_5d')} and not ${pool('Mixed_5b')}: ${f.channels('Mixed_5d')} channels leave.`,
      notes:
        'Repetition is the point: once a module pays, it is stacked. Compare the maps of 5b, 5c and 5d on the same photo; they become harder to name. One quirk for those who read checkpoints: the 5×5 of Mixed_5c is called Conv_1_0c_5x5.'
    },
    reduction: {
      caption: `Mixed_6a halves the grid, ${f.shape('Mixed_5d')} to ${f.shape('Mixed_6a')}: two branches convolve in steps of 2, and a max pool stands beside them.`,
      notes: `Section 5 and figure 10. ${f.counted(halving)}, and ${f.branchChannels('Mixed_6a').join(' + ')} = ${f.channels('Mixed_6a')}. The two ops named 1×1 in Slim’s checkpoint, Conv2d_1a_1x1, are 3×3 with stride 2: the name is a slip that checkpoints depend on.`
    },
    'pool-first': {
      caption: `The two naive ways to the same shape: pool first, ${magnitude(f.edited('pool-first@Mixed_6a').multiplyAdds('Mixed_6a'))}, a bottleneck; convolve first, ${magnitude(f.edited('pool-last@Mixed_6a').multiplyAdds('Mixed_6a'))}. In parallel it takes ${magnitude(f.multiplyAdds('Mixed_6a'))}.`,
      notes:
        'Figure 9 of the paper shows both. Pool first: a quarter of the work by the formula of section 5, but the representation shrinks before anything has been made of it (principle 1). Convolve first: no bottleneck, but all convolutions work on the large grid. The parallel branches avoid both. On the page the first of the two is in force; the panel offers the other.'
    }
  };
}

function middle(f: LectureFacts) {
  const cells = f.windowCells(lying);
  const both = f.windowCells(lying) + f.windowCells(standing);
  const squared = f.edited(`square@${lying}`);
  const side = f.side('Mixed_6b');
  const squeezeOf = (module: string) => f.channels(`${module}/Branch_1/Conv2d_0a_1x1`);
  const perModule = ['Mixed_6b', 'Mixed_6c', 'Mixed_6d', 'Mixed_6e'].map(squeezeOf);
  const image = f.network.config.inputHeight;
  return {
    factorised: {
      caption: `At ${side}×${side} windows are factorised further: 1×7, then 7×1. Together they see 7×7 with ${both} weights for each pair of channels and not ${cells * cells}.`,
      notes: `Section ${paper.crossed.section}: the saving of 1×n and n×1 grows with n, here ${share(1 - both / (cells * cells))}. It works badly on early layers, and very well on grids of ${paper.crossed.least} to ${paper.crossed.most} cells. Hence only here. Branch 2 does it twice. In all, ${f.convolutions.notSquare} of the ${f.convolutions.base} convolutions are not square.`
    },
    'lying-kernel': {
      caption: `The ${f.channels(lying)} maps of one 1×7. Its window is one row of seven cells; the 7×1 after it will join seven of these rows.`,
      notes:
        'Open a map and ask for a value: seven cells, each over all channels. Follow it back, and the page walks through 7×1 and 1×7 as one window. Between the two stand batch norm and ReLU, so the pair is more than a 7×7 that has been taken apart.'
    },
    squared: {
      caption: `With a real 7×7 in this one branch, Mixed_6b takes ${magnitude(squared.multiplyAdds('Mixed_6b'))} multiply-adds and not ${magnitude(f.multiplyAdds('Mixed_6b'))}.`,
      notes: `A change of ${change(squared.multiplyAdds('Mixed_6b') / f.multiplyAdds('Mixed_6b') - 1)} for one window of one branch. There are three such windows in each of the four modules: one in branch 1, two in branch 2.`
    },
    widths: {
      caption: `Four such modules follow each other, and only their bottlenecks grow: ${numbers.list(perModule.map(count))} channels. All of them give ${f.shape('Mixed_6e')}.`,
      notes: `The outer shape stays, so that modules can be stacked at will; inside, the budget is shifted towards the later ones. Together they do ${share(f.multiplyAdds('Mixed_6b', 'Mixed_6c', 'Mixed_6d', 'Mixed_6e') / f.network.totals.multiplyAdds)} of all multiply-adds.`
    },
    field: {
      caption: `From Mixed_6b on a cell can see more than the whole image: ${f.field('Mixed_6b')} pixels along the longest path, of ${image}.`,
      notes: `After Mixed_6a it was ${f.field('Mixed_6a')}. Each 1×7 and 7×1 adds six steps of ${f.effectiveStride('Mixed_6a')} pixels along its axis. “Can see” is the right word: what lies at the edge of the field weighs little, and other paths through the same module see far less.`
    },
    auxiliary: {
      caption: `AuxLogits: a second classifier on Mixed_6e, for training only. It was meant to bring gradients deep into the network.`,
      notes: `Section 4 found something else: it does not speed up the beginning of training; near the end the network with it overtakes slightly. The authors read it as a regulariser: the main classifier does better where the side branch has batch norm or dropout. Its pool: ${f.counted(auxiliary)}. It has ${magnitude(f.params('AuxLogits'))} variables and is not needed to classify.`
    }
  };
}

function end(f: LectureFacts) {
  const { totals, config } = f.network;
  const target = smoothLabels(config.numClasses);
  const { googLeNet, result, size, smoothing, training } = paper;
  const late = ['Mixed_7b', 'Mixed_7c'] as const;
  return {
    'second-reduction': {
      caption: `Mixed_7a halves the grid once more: ${f.shape('Mixed_6e')} to ${f.shape('Mixed_7a')}. ${f.branchChannels('Mixed_7a').join(' + ')} = ${count(f.channels('Mixed_7a'))}.`,
      notes: `The same idea as in Mixed_6a, with a factorised 7×7 before the step of 2 in one branch: ${f.counted(halvingAgain)}.`
    },
    fork: {
      caption: `At ${f.side('Mixed_7b')}×${f.side('Mixed_7b')} 1×3 and 3×1 stand side by side, a fork, and both are kept: ${count(f.channels('Mixed_7a'))} channels in, ${count(f.channels('Mixed_7b'))} out.`,
      notes:
        'Figure 7, the expanded filter bank. On the coarsest grid the aim is not to save but to widen: principle 2, high-dimensional representations are easier to process locally. Inside the branch the two are concatenated, then all four branches.'
    },
    'last-maps': {
      caption: `${count(f.channels('Mixed_7c'))} maps of ${f.side('Mixed_7c')}×${f.side('Mixed_7c')} are what the classifier gets to know of the photo.`,
      notes: `Sort them by strength, and look over the photo where they answer. A cell stands for ${f.effectiveStride('Mixed_7c')} pixels of the image, and its field of ${count(f.field('Mixed_7c'))} pixels covers all of it. ${share(f.params(...late) / totals.params)} of all parameters belong to the last two modules.`
    },
    logits: {
      caption: `The head: one average per map, dropout, and one matrix of ${count(f.channels('PreLogits'))} × ${count(config.numClasses)}. ${magnitude(f.params('Logits'))} parameters, and next to no work.`,
      notes:
        'Slim writes the matrix as a 1×1 convolution, with a bias and without batch norm. The weights that ship with this page have no such head. Where the weights in use have none, it is filled with random numbers and marked as untrained: its output is no prediction. Training on ImageNet is what makes one.'
    },
    training: {
      caption: `Softmax makes ${count(config.numClasses)} shares of it that add up to 1. In training the target was smoothed: ${target.right} for the right class, ${target.other} for each other one.`,
      notes: `Label smoothing, section ${smoothing.section}: with ε = ${smoothing.epsilon} the network is kept from becoming too sure of itself. It gains about ${smoothing.gain} percentage points, top-1 and top-5. Section ${training.section}: RMSProp, ${training.replicas} replicas with one GPU each, batches of ${training.batch}, ${training.epochs} epochs, and gradients clipped at ${training.clip}.`
    },
    costs: {
      caption: `The bill, side head included: the stem does ${share(f.multiplyAdds(...f.stem.endPoints) / totals.multiplyAdds)} of the work with ${share(f.params(...f.stem.endPoints) / totals.params)} of the parameters, Mixed_7b and 7c ${share(f.multiplyAdds(...late) / totals.multiplyAdds)} with ${share(f.params(...late) / totals.params)}.`,
      notes: `In all ${magnitude(totals.multiplyAdds)} multiply-adds and ${magnitude(totals.params)} variables, both heads and the moving statistics included. The paper speaks of ${size.multiplyAdds / 1e9} billion multiply-adds and fewer than ${size.params / 1e6} million parameters, without the side head. Its result: ${result.topOne}% top-1 and ${result.topFive}% top-5 error with one network and one crop (section ${result.section}, table ${result.table}), at about ${googLeNet.times} times the cost of GoogLeNet (section ${googLeNet.section}).`
    },
    code: {
      caption:
        'The module as code, one call for each op of the drawing. Kernels, strides and channels agree in Slim, Keras and PyTorch; the names differ.',
      notes:
        'Click a line, and the op is selected. In PyTorch’s and timm’s version the average pools inside the modules count the padded border, in Slim’s and Keras’ they do not: ported weights give slightly different values at the edge.'
    },
    audience: {
      caption: `Now you. A photo of this hall goes through the same ${f.convolutions.base} convolutions, here and on this machine.`,
      notes:
        'The button at the top left opens the camera or a file; ask before you take a picture. It stays in this browser. Without a photo of your own the step shows the last sample. Look for maps that answer to faces, to stripes, to lamps.'
    },
    'audience-deep': {
      caption: `The same picture at the end of the network: ${count(f.channels('Mixed_7c'))} maps of ${f.side('Mixed_7c')}×${f.side('Mixed_7c')}. Little of the hall can be recognised; much can be told from it.`,
      notes:
        'Move, take another picture, and see which maps change. That invariance is what all the pooling and striding is for.'
    },
    end: {
      caption:
        'Four ideas to take home: small windows in a row, horizontal and vertical windows, bottlenecks before them, and branches in parallel where the grid shrinks.',
      notes:
        'Everything shown here can be had at home: the page computes on the reader’s own machine, on any photo. The lecture “Shapes, by heart” asks for the numbers, and the worksheet prints them.'
    }
  };
}
