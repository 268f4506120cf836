import type { readers as english } from '../en/readers';
import { numbers } from './numbers';

/** Who reads a concat, and which of its parts most. */
export const readers: typeof english = {
  label: '每个读取者的卷积核在各段上的范数',
  op: '算子',
  most: '最多',
  whole: (norm) => `整段：${norm}`,
  note:
    '卷积核在每一段上的权重的范数（L2），已并入批归一化：按每个通道计（范数除以 √n，n 为该段的通道数），宽段与窄段可以相比；下面是整段的范数。' +
    '最长的条形是这个算子读取最多的一段。其中不含那里的值有多强。',
  notRun: (names) =>
    `读取它的有 ${numbers.list(names)}，各自对每个通道都有自己的权重。各读哪一段最多，要看一次运行的权重：请让一张照片运行到底，再回到这里。`,
  none: '没有算子读取它：网络到此结束。',
  alike: (op, window) => `${op}（${window}）对所有通道一视同仁，逐通道读取。`,
  joined(op, firstChannel, segments) {
    const count = segments.reduce((sum, segment) => sum + segment.count, 0);
    const last = numbers.count(firstChannel + count - 1);
    return `${op} 原样接收它，作为自己的通道 ${numbers.count(firstChannel)} 到 ${last}。`;
  },
  tryAgain: '重试'
};
