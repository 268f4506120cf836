import type { tenMinutes as english } from '../../en/lectures/ten-minutes';
import { paper } from '../../../purposes';
import { numbers } from '../numbers';

const first = 'Conv2d_1a_3x3';
const stemEnd = 'MaxPool_5a_3x3';
const [squeeze, wide] = ['Mixed_5b/Branch_1/Conv2d_0a_1x1', 'Mixed_5b/Branch_1/Conv2d_0b_5x5'];
const [lying, standing] = ['Mixed_6b/Branch_1/Conv2d_0b_1x7', 'Mixed_6b/Branch_1/Conv2d_0c_7x1'];

/** For a hall that has seen a convolution before. */
export const tenMinutes: typeof english = (f) => {
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
    title: '10 分钟看懂 Inception V3',
    steps: {
      whole: {
        caption: `Inception V3：${f.convolutions.base} 个卷积，再加一个 ${count(config.numClasses)} 类的分类器。这就是它的全貌，每种网格大小占一行。`,
        notes: `像读文章一样一行一行地读。每个小方框是一个算子，窗口按比例画出。从上到下发生两件事：网格从 ${side}×${side} 缩小到 ${f.side('Mixed_7c')}×${f.side('Mixed_7c')}，通道从 3 增加到 ${count(f.channels('Mixed_7c'))}。这个网络出自论文“Rethinking the Inception Architecture for Computer Vision”（Szegedy 等，2015），按 TF-Slim 的实现画出。`
      },
      image: {
        caption: `输入是一张 ${side}×${side} 像素、3 个通道的照片，数值缩放到 −1 与 1 之间。`,
        notes:
          '从这里开始，网络就在这个浏览器里、在这张照片上运行。每个算子一算完，就会得到自己输出的缩略图。任何照片都可以：用上方的按钮可以换成自己的照片，或者打开摄像头。'
      },
      'first-convolution': {
        caption: `第一个卷积以步幅 2 滑动 3×3 的窗口：${f.counted(first)}。输出 ${f.channels(first)} 张 ${f.side(first)}×${f.side(first)} 的特征图。`,
        notes: `填充方式是 VALID：窗口从不越出图像。详情栏按 TensorFlow 的写法给出 (n − k + 1) / s 向上取整，结果相同。${f.channels(first)} 张特征图各有自己的 ${f.windowCells(first)}×${f.inChannels(first)} 个权重，在每个位置上都相同。每个卷积之后是批归一化和 ReLU，所以没有小于零的值。请找一找：哪些特征图对边缘有反应，哪些对颜色有反应。`
      },
      stem: {
        caption: `${f.stem.convolutions} 个卷积和 ${f.stem.pools} 个最大池化，把网格从 ${side}×${side} 缩小到 ${f.side(stemEnd)}×${f.side(stemEnd)}，通道从 3 增加到 ${f.channels(stemEnd)}。`,
        notes: `这一段英文叫 stem。它是一条普通的链，和更早的网络一样，工作在很大的网格上：只用全网 ${stemParams} 的变量，却要做 ${stemWork} 的乘加。`
      },
      'first-module': {
        caption: `Mixed_5b 同时用四种方式看同一个输入：1×1、5×5、两个 3×3，以及池化。各分支的特征图并排放在一起：${f.branchChannels('Mixed_5b').join(' + ')} = ${f.channels('Mixed_5b')}。`,
        notes:
          '谁也不必事先挑定窗口大小：模块把几种都备好，由训练决定各自派什么用场。所有分支都保持网格不变，它们的特征图才能逐通道拼接。四种颜色在整个页面上都代表同样的分支。'
      },
      bottleneck: {
        caption: `在 5×5 之前，一个 1×1 卷积把 ${f.inChannels(squeeze)} 个通道压缩成 ${f.channels(squeeze)} 个。5×5 于是只需 ${weightsReading(f.channels(squeeze))} 个权重，而不是 ${weightsReading(f.inChannels(squeeze))} 个。`,
        notes: `这个 1×1 自己有 ${count(f.kernelWeights(squeeze))} 个权重，两者加起来仍然便宜得多。论文的第三条原则（第 2 节）说明了为什么损失很小：相邻的单元格彼此相似，所以在窗口求和之前就可以压缩它们的通道。`
      },
      reduction: {
        caption: `Mixed_6a 用三个分支同时把网格减半：从 ${f.shape('Mixed_5d')} 到 ${f.shape('Mixed_6a')}。`,
        notes: `论文第 5 节：先池化很便宜，但信息还没派上用场就被丢掉了，这就是瓶颈；先卷积再池化，代价大约是四倍。所以两个步幅为 2 的卷积分支与一个最大池化并列，结果再拼接：${f.branchChannels('Mixed_6a').join(' + ')} = ${f.channels('Mixed_6a')}。`
      },
      factorised: {
        caption: `在 ${f.side('Mixed_6b')}×${f.side('Mixed_6b')} 的网格上，7×7 的窗口由 1×7 和 7×1 组成：每对通道 ${inPairs} 个权重，而不是 ${crossed} 个。`,
        notes: `这样节省 ${share(1 - inPairs / crossed)}，而两者合起来看到的仍是 7×7 个单元格。论文第 ${paper.crossed.section} 节：这种分解在靠前的层上效果不好，在 ${paper.crossed.least} 到 ${paper.crossed.most} 大小的网格上却非常好；这里是 ${f.side('Mixed_6b')}。${f.convolutions.base} 个卷积中有 ${f.convolutions.notSquare} 个不是正方形的。`
      },
      'lying-kernel': {
        caption: `这是一个 1×7 卷积在照片上得到的 ${f.channels(lying)} 张特征图。它的窗口是横着的：一行，七个单元格。`,
        notes:
          '打开一张特征图，读一读它的单元格，再问一个值从哪里来：页面会把窗口逐项乘开。许多特征图几乎全暗，这正是 ReLU 留下的样子：通道只在找到了什么的地方才出声。'
      },
      fork: {
        caption: `Mixed_7b 里有两个分支以分叉结束，1×3 与 3×1 并列。通道从 ${count(f.channels('Mixed_7a'))} 增加到 ${count(f.channels('Mixed_7b'))}。`,
        notes: `在这里两者是并排的，不像 ${f.side('Mixed_6b')}×${f.side('Mixed_6b')} 网格上那样一前一后。论文（第 6 节，图 7）就这样加宽最后的模块：在最粗的网格上需要高维的表示，它们更容易在局部处理（第 2 节，原则 2）。`
      },
      'last-maps': {
        caption: `照片最后只剩下这些：${count(f.channels('Mixed_7c'))} 张 ${f.side('Mixed_7c')}×${f.side('Mixed_7c')} 的特征图。单元格很少，但每一个背后都是整张图像。`,
        notes: `沿最长的路径，一个单元格的感受野宽 ${count(f.field('Mixed_7c'))} 像素，比图像还大。从这里出发，每个通道取一个平均值，再经过一个矩阵，就得到各类别的得分。本页附带的权重到此为止。如果所用的权重里没有某个分类头，它就用随机数填充，并标明未训练。`
      },
      costs: {
        caption: `连同辅助分类器一起算，开头的卷积链用 ${stemParams} 的参数做了 ${stemWork} 的计算；Mixed_7b 和 Mixed_7c 用 ${lateParams} 的参数，只做了 ${lateWork}。`,
        notes: `一次完整的运行需要 ${magnitude(totals.multiplyAdds)} 次乘加，${magnitude(totals.params)} 个变量，两个分类头都算在内。论文的结果用一个数来说：单个网络、单次裁剪，top-1 错误率 ${paper.result.topOne}%（第 ${paper.result.section} 节）。现在请打开任意一个模块，或者让网络看看你自己的照片。`
      }
    }
  };
};
