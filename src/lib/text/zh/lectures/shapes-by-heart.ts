import { countQuestions } from '../../../lectures';
import type { shapesByHeart as english } from '../../en/lectures/shapes-by-heart';
import { numbers } from '../numbers';

const { count } = numbers;

/** The hall answers a question, and the next step shows how the number comes about. */
export const shapesByHeart: typeof english = (f) => {
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
    title: '把形状记在心里',
    steps: {
      rules: {
        caption:
          '两条规则，设有 n 个单元格、窗口 k、步幅 s：VALID 得 (n − k) / s + 1，向下取整，也就是 (n − k + 1) / s 向上取整；SAME 得 n / s，向上取整。',
        notes: `接下来是 ${countQuestions('shapes-by-heart')} 道题。每道题都显示在页面上，算子的数字在网络图和详情栏里都被藏起来。先让听众喊出答案，也可以把它填进输入框，然后走到下一步：下一步会说明这个数是怎么来的。`
      },
      'ask-first': {
        caption: `图像是 ${side}×${side}×3。${f.window(first)} 的窗口，步幅 ${f.stride(first)}，${f.padding(first)}，${f.channels(first)} 个卷积核：输出是什么形状？`,
        notes: '先说高和宽，再说通道。通道数由卷积核的个数决定。'
      },
      'show-first': {
        caption: `${f.counted(first)}，每个卷积核得到一张特征图：${f.shape(first)}。`,
        notes: '忘了加 1 的人会少一个：这个 1 数的是窗口最初的位置，那时还没有移动。'
      },
      'ask-same': {
        caption: `输入 ${f.side(second)}×${f.side(second)}×${f.channels(second)}。${f.window(third)}，步幅 ${f.stride(third)}，${f.padding(third)}，${f.channels(third)} 个卷积核：输出是什么形状？`,
        notes: '这是开头的卷积链里唯一的 SAME 卷积。'
      },
      'show-same': {
        caption: `SAME 加步幅 1，网格不变：${f.shape(third)}。变的只有通道。`,
        notes: '四周各补一行或一列零，正好抵上窗口多出来的两个单元格。'
      },
      'ask-pool': {
        caption: `最大池化，${f.window(pool)}，步幅 ${f.stride(pool)}，${f.padding(pool)}，输入是 Conv2d_2b 的输出：得到什么形状？`,
        notes: '池化对每个通道单独进行。'
      },
      'show-pool': {
        caption: `${f.counted(pool)}。池化不改变通道数：${f.shape(pool)}。`,
        notes: '而且它一个参数也没有。'
      },
      'ask-concat': {
        caption: `Mixed_5b 的各分支分别给出 ${numbers.list(f.branchChannels('Mixed_5b').map(count))} 个通道，网格都是 ${f.side('Mixed_5b')}×${f.side('Mixed_5b')}。拼接之后呢？`,
        notes: '是相加、相乘，还是取最大的？'
      },
      'show-concat': {
        caption: `拼接把通道并排放置：${sum('Mixed_5b')} = ${f.channels('Mixed_5b')}。网格不变：${f.shape('Mixed_5b')}。`,
        notes: '如果某个分支的网格不同，就无法拼接。所以模块内部全都是 SAME。'
      },
      'ask-parameters': {
        caption: `一个 ${f.window(five)} 卷积，从 ${f.inChannels(five)} 个通道到 ${f.channels(five)} 个，带没有 gamma 的批归一化。一共多少个数？`,
        notes:
          '先算权重：窗口乘输入通道乘卷积核个数。批归一化为每个卷积核存一个 beta、一个滑动均值和一个滑动方差。'
      },
      'show-parameters': {
        caption: `${f.window(five).replace('×', ' × ')} × ${f.inChannels(five)} × ${f.channels(five)} = ${count(f.kernelWeights(five))} 个权重，批归一化 3 × ${f.channels(five)} 个：共 ${count(f.params(five))}。`,
        notes: '网格大小不参与计算：同一组权重用在每个位置上。它影响计算量，不影响参数量。'
      },
      'ask-misnamed': {
        caption: `小心：Slim 把这个算子叫作 1x1，其实它是 ${f.window(misnamed)}，步幅 ${f.stride(misnamed)}，${f.padding(misnamed)}，${f.channels(misnamed)} 个卷积核，输入 ${f.shape('Mixed_5d')}。输出是什么形状？`,
        notes: '检查点依赖这个名字，所以这个笔误一直留着。'
      },
      'show-misnamed': {
        caption: `${f.counted(misnamed)}：${f.shape(misnamed)}。后面的模块都沿用这个网格。`,
        notes: '旁边的池化得到同样的网格，所以它们可以拼接。'
      },
      'ask-lying': {
        caption: `${f.window(lying)} 的窗口，步幅 ${f.stride(lying)}，${f.padding(lying)}，${f.channels(lying)} 个卷积核，输入 ${f.side(lying)}×${f.side(lying)}×${f.inChannels(lying)}。输出是什么形状？`,
        notes: '窗口不是正方形，特征图就不是正方形吗？'
      },
      'show-lying': {
        caption: `SAME 按各个轴上窗口的需要来填充：左右各 3 个单元格，上下没有。输出 ${f.shape(lying)}。`,
        notes: '如果是 VALID，宽度会少六列。'
      },
      'ask-field': {
        caption: `Conv2d_1a 的一个单元格看到 ${f.window(first)} 个像素，步幅 ${f.stride(first)}。Conv2d_2a 的一个单元格再通过一个 ${f.window(second)}，能看到多少？`,
        notes: '第二个窗口横跨第一张特征图上三个相邻的单元格。'
      },
      'show-field': {
        caption: `3 + (3 − 1) × ${f.effectiveStride(first)} = ${f.field(second)}：多出两个单元格，每个相隔 ${f.effectiveStride(first)} 个像素。它看到 ${f.field(second)}×${f.field(second)} 个像素。`,
        notes: '之后的规则都一样：每个窗口增加 (k − 1) 乘以它之前所有算子的等效步幅。'
      },
      'ask-reduction': {
        caption: `Mixed_7a 读入 ${f.shape('Mixed_6e')}，像 Mixed_6a 那样把网格减半，各分支给出 ${numbers.list(f.branchChannels('Mixed_7a').map(count))} 个通道。输出是什么形状？`,
        notes: '一道题里有两笔账：网格和通道。'
      },
      'show-reduction': {
        caption: `${f.counted(halving)}，${sum('Mixed_7a')} = ${count(f.channels('Mixed_7a'))}：${f.shape('Mixed_7a')}。`,
        notes: `池化分支的 ${f.branchChannels('Mixed_7a').at(-1)} 个通道就是 Mixed_6e 原有的那些。`
      },
      'ask-auxiliary': {
        caption: `最后一题。AuxLogits 以平均池化开头，${f.window(auxiliary)}，步幅 ${f.stride(auxiliary)}，${f.padding(auxiliary)}，输入 ${f.shape('Mixed_6e')}。输出是什么形状？`,
        notes: '注意步幅。'
      },
      'show-auxiliary': {
        caption: `${f.counted(auxiliary)}：${f.shape(auxiliary)}。形状的学问，就是这些了。`,
        notes: '“练习”会出更多的题，并指出错在哪里；练习卷想打印多少都可以。'
      }
    }
  };
};
