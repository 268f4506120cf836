import type { LectureFacts } from '../../../lectures';
import type { fortyFiveMinutes as english } from '../../en/lectures/forty-five-minutes';
import { paper, smoothLabels } from '../../../purposes';
import { numbers } from '../numbers';

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

/** What the paper says is told with its section; all else is read from the network. */
export const fortyFiveMinutes: typeof english = (f) => ({
  title: '45 分钟讲透 Inception V3',
  steps: { ...beginning(f), ...modules(f), ...middle(f), ...end(f) }
});

const { change, count, factor, magnitude, share } = numbers;

function beginning(f: LectureFacts) {
  const { totals, config } = f.network;
  const side = config.inputHeight;
  const out = f.side(first);
  const same = 'Conv2d_2b_3x3';
  return {
    whole: {
      caption: `网络怎样才能准确，又不变得庞大？这个网络在一张照片上要做 ${magnitude(f.multiplyAddsToClassify)} 次乘加。我们来看每个部分的用处。`,
      notes: `论文“Rethinking the Inception Architecture for Computer Vision”（Szegedy、Vanhoucke、Ioffe、Shlens 和 Wojna，2015）谈的就是准确率的代价。第 1 节：把所有层的卷积核数翻倍，计算量和参数量都变成四倍。图中画的是 TF-Slim 实现的公开版网络，细节上与论文的表 1 有出入。请一行一行地读：网格从 ${side} 缩小到 ${f.side(stemEnd)}，然后是 ${f.side('Mixed_5b')}、${f.side('Mixed_6b')} 和 ${f.side('Mixed_7b')}。`
    },
    principles: {
      caption:
        '四条经验：前面不要有瓶颈；后面通道要多；窗口求和之前先压缩通道；宽度和深度一起增长。',
      notes:
        '出自论文第 2 节。作者自己也说，这些原则带有推测性：它们是从实验中总结出来的，不是推导出来的。请记住它们，每一条后面都会作为图中的一部分再次出现。'
    },
    image: {
      caption: `输入是一张 ${side}×${side} 像素、3 个通道的照片，数值缩放到 −1 与 1 之间。`,
      notes:
        '网络现在就在这个浏览器里运行，一个端点接一个端点，每个算子都会得到自己输出的缩略图。本页附带的权重来自一个先在 ImageNet 上训练、再改作他用的网络，不包含它的分类器；用这些权重，就有特征图，却没有类别名称。论文第 9 节发现：只要计算量保持不变，小一些的图像效果几乎一样好。'
    },
    'first-size': {
      caption: `3×3 的窗口，步幅 2，从不越过边缘：${f.counted(first)}。${f.channels(first)} 个卷积核，输出 ${out}×${out}×${f.channels(first)}。`,
      notes: `这就是 VALID 填充，结果向下取整。详情栏按 TensorFlow 的写法给出 (n − k + 1) / s 向上取整，结果相同。每个卷积核都跨越全部 ${f.inChannels(first)} 个输入通道，所以权重共有 ${f.windowCells(first)} × ${f.inChannels(first)} × ${f.channels(first)} = ${count(f.kernelWeights(first))} 个。代替偏置的是批归一化：每个卷积核一个 beta、一个滑动均值和一个滑动方差，总共 ${count(f.params(first))} 个数。Slim 的批归一化没有 gamma。`
    },
    'first-maps': {
      caption: `同一张照片，在 ${f.channels(first)} 个卷积核眼里的样子。有的对某个方向的边缘有反应，有的对颜色有反应，有的在这张照片上静默。`,
      notes:
        '打开一张特征图之前，先问问听众它在找什么。打开之后：它的卷积核是一张彩色小图，图上任何一个值都可以在页面上算出来，窗口乘卷积核，再加起来。零是 ReLU 对一切负数的处理结果。'
    },
    'same-padding': {
      caption: `Conv2d_2b 保持网格 ${f.side(same)}×${f.side(same)} 不变：SAME 填充在四周补零。通道从 ${f.inChannels(same)} 翻倍到 ${f.channels(same)}。`,
      notes:
        '这一段里其他的窗口都是 VALID，会蚕食边缘；模块内部除了网格减半的地方，一律是 SAME。正因如此，窗口不同的分支才能拼接。'
    },
    'stem-end': {
      caption: `开头的卷积链到此结束：${f.stem.convolutions} 个卷积和 ${f.stem.pools} 个最大池化，从 ${side}×${side}×3 到 ${f.shape(stemEnd)}。已经完成了 ${share(f.multiplyAdds(...f.stem.endPoints) / totals.multiplyAdds)} 的计算。`,
      notes: `它只有 ${share(f.params(...f.stem.endPoints) / totals.params)} 的参数：通道少，网格却大，同一组权重用在每个位置上。第 6 节：以前的网络以 7×7 卷积开头，这里变成了三个 3×3。从这里往后，网络由模块组成。`
    }
  };
}

function modules(f: LectureFacts) {
  const [large, little] = [f.windowCells(wide), f.windowCells(small)];
  const withoutSqueeze = f.edited(`no-bottleneck@${squeeze}`);
  const pool = (module: string) => f.branchChannels(module).at(-1) ?? 0;
  return {
    'large-window': {
      caption: `为什么要分解？卷积核个数相同时，5×5 的代价是 3×3 的 ${large}/${little} = ${factor(large / little)} 倍。大窗口看得多，但是贵。`,
      notes: `第 3.1 节。这个 5×5 要做 ${magnitude(f.multiplyAdds(wide))} 次乘加。它输出的每个单元格都是 ${large} × ${f.inChannels(wide)} 个乘积之和。`
    },
    'two-small-windows': {
      caption: `两个 3×3 连在一起也能看到 5×5。输入输出通道数相同时，计算量只有 (${little} + ${little})/${large} = ${share((2 * little) / large)}。这个分支更宽：${f.channels(second)} 个卷积核，而 5×5 只有 ${f.channels(wide)} 个。`,
      notes: `如果各层一样宽，就节省 ${share(1 - (2 * little) / large)}。两者之间有一个 ReLU。既然一个 5×5 内部没有 ReLU，这里能不能也省掉？第 ${paper.twoSmall.section} 节和图 ${paper.twoSmall.figure} 做过试验：第一层用线性，top-1 准确率 ${paper.twoSmall.linear}%；两层都用 ReLU，${paper.twoSmall.rectified}%。这个分支的通道从 ${f.inChannels(small)} 到 ${f.channels(small)} 再到 ${f.channels(second)}，所以它自己节省的比例是另一个数。`
    },
    module: {
      caption: `模块 Mixed_5b：用四种方式看同一个输入，并排进行。输出 ${f.branchChannels('Mixed_5b').join(' + ')} = ${f.channels('Mixed_5b')} 个通道。`,
      notes:
        '分支 0 逐个单元格混合通道。分支 1 看 5×5，分支 2 用两个 3×3 看同样的范围，分支 3 用平均池化来平滑。论文的图 5 里已经没有 5×5；公开版的网络在每个 35×35 的模块里都保留了一个，与分解后的分支并列。各个分支派什么用场，由训练决定。'
    },
    'module-maps': {
      caption: `Mixed_5b 在这张照片上的全部 ${f.channels('Mixed_5b')} 张特征图，颜色代表分支。下一个模块能看到的就只有这些。`,
      notes:
        '拼接不相加，也不混合：它把特征图叠成一摞，一个分支接一个分支。可以按分支筛选，或按强度排序，比较各分支带来了什么。详情栏里的标尺显示每个分支在激活中所占的份额。'
    },
    bottleneck: {
      caption: `5×5 之前有一个 1×1：${f.inChannels(squeeze)} 个通道变成 ${f.channels(squeeze)} 个，昂贵的窗口只需在这几个通道上求和。`,
      notes: `这就是瓶颈：1×1 用 ${count(f.kernelWeights(squeeze))} 个权重，5×5 用 ${count(f.kernelWeights(wide))} 个。第 2 节的原则 3：空间上的聚合可以在更低维的嵌入上进行，损失不大，因为相邻的单元格说的话高度相关。`
    },
    'without-bottleneck': {
      caption: `没有它，5×5 就要读全部 ${f.inChannels(squeeze)} 个通道：Mixed_5b 的乘加会是 ${magnitude(withoutSqueeze.multiplyAdds('Mixed_5b'))}，而不是 ${magnitude(f.multiplyAdds('Mixed_5b'))}。`,
      notes:
        '这是一个假设：网络的描述被改动了，页面上所有的数和形状都随之改变。训练好的权重不适合这样的网络，所以照片在这里不运行。下一步会恢复原来的网络。'
    },
    repeats: {
      caption: `Mixed_5c 和 Mixed_5d 重复这个模块。只有池化分支更宽，从 ${pool('Mixed_5b')} 增加到 ${pool('Mixed_5d')}：输出 ${f.channels('Mixed_5d')} 个通道。`,
      notes:
        '关键就在于重复：一个模块证明有用，就把它叠起来。请在同一张照片上比较 5b、5c 和 5d 的特征图，越往后越难说清它们是什么。给读检查点的人提个醒：Mixed_5c 的 5×5 名叫 Conv_1_0c_5x5。'
    },
    reduction: {
      caption: `Mixed_6a 把网格减半，从 ${f.shape('Mixed_5d')} 到 ${f.shape('Mixed_6a')}：两个分支以步幅 2 卷积，旁边是一个最大池化。`,
      notes: `第 5 节和图 10。${f.counted(halving)}，${f.branchChannels('Mixed_6a').join(' + ')} = ${f.channels('Mixed_6a')}。Slim 的检查点里有两个算子叫 Conv2d_1a_1x1，其实是步幅 2 的 3×3：这是个笔误，但检查点已经依赖它了。`
    },
    'pool-first': {
      caption: `得到同样形状的两种简单做法：先池化，${magnitude(f.edited('pool-first@Mixed_6a').multiplyAdds('Mixed_6a'))}，但有瓶颈；先卷积，${magnitude(f.edited('pool-last@Mixed_6a').multiplyAdds('Mixed_6a'))}。并行做法是 ${magnitude(f.multiplyAdds('Mixed_6a'))}。`,
      notes:
        '论文的图 9 画出了这两种做法。先池化：按第 5 节的公式只要四分之一的计算，但表示还没派上用场就缩小了（原则 1）。先卷积：没有瓶颈，但所有卷积都在大网格上进行。并行的分支把两者都避开了。页面上现在生效的是第一种，另一种可以在下方的面板里选。'
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
      caption: `到了 ${side}×${side}，窗口分解得更彻底：先 1×7，再 7×1。两者合起来看到 7×7，每对通道只用 ${both} 个权重，而不是 ${cells * cells} 个。`,
      notes: `第 ${paper.crossed.section} 节：1×n 加 n×1 的节省随 n 增大，这里是 ${share(1 - both / (cells * cells))}。它在靠前的层上效果不好，在 ${paper.crossed.least} 到 ${paper.crossed.most} 大小的网格上却非常好，所以只用在这里。分支 2 做了两遍。总共 ${f.convolutions.base} 个卷积中有 ${f.convolutions.notSquare} 个不是正方形的。`
    },
    'lying-kernel': {
      caption: `一个 1×7 的 ${f.channels(lying)} 张特征图。它的窗口是一行七个单元格；后面的 7×1 会把七个这样的行连起来。`,
      notes:
        '打开一张特征图，问一个值从哪里来：七个单元格，每个都跨越所有通道。往回追，页面会把 7×1 和 1×7 当作一个窗口走一遍。两者之间有批归一化和 ReLU，所以这一对并不只是拆开的 7×7。'
    },
    squared: {
      caption: `只在这一个分支里换成真正的 7×7，Mixed_6b 的乘加就是 ${magnitude(squared.multiplyAdds('Mixed_6b'))}，而不是 ${magnitude(f.multiplyAdds('Mixed_6b'))}。`,
      notes: `一个分支的一个窗口，就带来 ${change(squared.multiplyAdds('Mixed_6b') / f.multiplyAdds('Mixed_6b') - 1)} 的变化。四个模块里，每个都有三个这样的窗口：分支 1 一个，分支 2 两个。`
    },
    widths: {
      caption: `四个这样的模块前后相接，变宽的只有它们的瓶颈：${numbers.list(perModule.map(count))} 个通道。输出都是 ${f.shape('Mixed_6e')}。`,
      notes: `外部的形状不变，模块就可以随意叠放；在内部，预算逐渐移到后面的模块。它们合起来做了全部乘加的 ${share(f.multiplyAdds('Mixed_6b', 'Mixed_6c', 'Mixed_6d', 'Mixed_6e') / f.network.totals.multiplyAdds)}。`
    },
    field: {
      caption: `从 Mixed_6b 开始，一个单元格能看到的比整张图像还大：沿最长的路径 ${f.field('Mixed_6b')} 像素，而图像是 ${image}。`,
      notes: `在 Mixed_6a 之后还是 ${f.field('Mixed_6a')}。每个 1×7 和 7×1 都沿自己的轴增加六步，每步 ${f.effectiveStride('Mixed_6a')} 像素。说“能看到”是准确的：感受野边缘的像素分量很轻，同一个模块里的其他路径看到的也少得多。`
    },
    auxiliary: {
      caption:
        'AuxLogits：接在 Mixed_6e 上的第二个分类器，只用于训练。当初的想法是把梯度送到网络深处。',
      notes: `第 4 节的发现却是另一回事：它并不能加快训练的开头；直到接近尾声，带着它的网络才略微领先。作者把它看作一种正则化：这个侧枝带有批归一化或 dropout 时，主分类器表现更好。它的池化：${f.counted(auxiliary)}。它有 ${magnitude(f.params('AuxLogits'))} 个变量，分类时并不需要它。`
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
      caption: `Mixed_7a 再一次把网格减半：从 ${f.shape('Mixed_6e')} 到 ${f.shape('Mixed_7a')}。${f.branchChannels('Mixed_7a').join(' + ')} = ${count(f.channels('Mixed_7a'))}。`,
      notes: `思路与 Mixed_6a 相同，只是其中一个分支在步幅 2 之前有一个分解的 7×7：${f.counted(halvingAgain)}。`
    },
    fork: {
      caption: `在 ${f.side('Mixed_7b')}×${f.side('Mixed_7b')} 上，1×3 与 3×1 并排成为分叉，两者都保留：输入 ${count(f.channels('Mixed_7a'))} 个通道，输出 ${count(f.channels('Mixed_7b'))} 个。`,
      notes:
        '图 7，加宽的卷积核组。在最粗的网格上，目的不是节省，而是加宽：原则 2，高维的表示更容易在局部处理。先在分支内部拼接这两者，再把四个分支拼接起来。'
    },
    'last-maps': {
      caption: `${count(f.channels('Mixed_7c'))} 张 ${f.side('Mixed_7c')}×${f.side('Mixed_7c')} 的特征图，分类器对这张照片的了解就只有这些。`,
      notes: `按强度排序，再对照照片，看它们在哪里有反应。一个单元格代表图像上 ${f.effectiveStride('Mixed_7c')} 个像素的间距，它 ${count(f.field('Mixed_7c'))} 像素的感受野覆盖了整张图像。全部参数的 ${share(f.params(...late) / totals.params)} 属于最后两个模块。`
    },
    logits: {
      caption: `分类头：每张特征图取一个平均值，dropout，再加一个 ${count(f.channels('PreLogits'))} × ${count(config.numClasses)} 的矩阵。${magnitude(f.params('Logits'))} 个参数，几乎没有计算。`,
      notes:
        'Slim 把这个矩阵写成 1×1 卷积，有偏置，没有批归一化。本页附带的权重没有这样的分类头。如果所用的权重里没有，它就用随机数填充，并标明未训练：它的输出不是预测。只有在 ImageNet 上训练，才会得到这样的分类头。'
    },
    training: {
      caption: `softmax 把它变成 ${count(config.numClasses)} 个份额，总和为 1。训练时目标经过平滑：正确的类别 ${target.right}，其他每个类别 ${target.other}。`,
      notes: `标签平滑，第 ${smoothing.section} 节：取 ε = ${smoothing.epsilon}，让网络不至于过分自信。top-1 和 top-5 都改善约 ${smoothing.gain} 个百分点。第 ${training.section} 节：RMSProp，${training.replicas} 个副本，每个一块 GPU，批大小 ${training.batch}，${training.epochs} 轮，梯度裁剪到 ${training.clip}。`
    },
    costs: {
      caption: `账单（含辅助分类器）：开头的卷积链用 ${share(f.params(...f.stem.endPoints) / totals.params)} 的参数做了 ${share(f.multiplyAdds(...f.stem.endPoints) / totals.multiplyAdds)} 的计算，Mixed_7b 和 7c 用 ${share(f.params(...late) / totals.params)} 的参数做了 ${share(f.multiplyAdds(...late) / totals.multiplyAdds)}。`,
      notes: `总共 ${magnitude(totals.multiplyAdds)} 次乘加，${magnitude(totals.params)} 个变量，两个分类头和滑动统计量都算在内。论文说的是 ${size.multiplyAdds / 1e8} 亿次乘加，不到 ${size.params / 1e4} 万个参数，不含侧枝。它的结果：单个网络、单次裁剪，top-1 错误率 ${result.topOne}%，top-5 错误率 ${result.topFive}%（第 ${result.section} 节，表 ${result.table}），代价约为 GoogLeNet 的 ${googLeNet.times} 倍（第 ${googLeNet.section} 节）。`
    },
    code: {
      caption:
        '把模块写成代码，图中每个算子对应一次调用。Slim、Keras 和 PyTorch 的卷积核、步幅和通道数都一致，名字各不相同。',
      notes:
        '点一行，就会选中对应的算子。在 PyTorch 和 timm 的版本里，模块内的平均池化把填充的边缘也算进去，Slim 和 Keras 则不算：移植来的权重在边缘会得到略有不同的值。'
    },
    audience: {
      caption: `现在轮到大家。这间教室的一张照片，就在这台机器上通过同样的 ${f.convolutions.base} 个卷积。`,
      notes:
        '左上方的按钮可以打开摄像头或文件；拍照之前请先征得同意。照片只留在这个浏览器里。如果没有自己的照片，这一步显示上一张示例照片。请找一找对人脸、条纹和灯光有反应的特征图。'
    },
    'audience-deep': {
      caption: `同一张照片到了网络的末端：${count(f.channels('Mixed_7c'))} 张 ${f.side('Mixed_7c')}×${f.side('Mixed_7c')} 的特征图。教室已认不出多少，却能从中读出许多。`,
      notes: '动一动，再拍一张，看哪些特征图变了。池化和步幅所求的，正是这种不变性。'
    },
    end: {
      caption:
        '带走四个想法：小窗口连在一起，横窗口和竖窗口，窗口之前的瓶颈，以及网格缩小处的并行分支。',
      notes:
        '这里展示的一切在家里都能做：页面在读者自己的机器上计算，任何照片都行。讲座“把形状记在心里”会考这些数，练习卷可以把它们打印出来。'
    }
  };
}
