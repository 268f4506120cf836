import {
  formatPair,
  formatShape,
  hasBatchNorm,
  inShapesOf,
  isWindowOp,
  type Op
} from '../../network';

const kinds = {
  conv: '卷积',
  max_pool: '最大池化',
  avg_pool: '平均池化',
  concat: '拼接',
  dropout: 'dropout',
  squeeze: 'squeeze',
  softmax: 'softmax',
  global_avg_pool: '全局平均池化'
} satisfies Record<Op['kind'], string>;

/** What ops are called, and what they do. */
export const ops = {
  kinds,
  name,
  settings: (op: Op) =>
    isWindowOp(op) ? `${name(op)}，步幅 ${op.stride}，${op.padding}` : name(op),
  withOutput: (op: Op) => `${name(op)}，${formatShape(op.outShape)}`,
  inputs: (op: Op) => inShapesOf(op).map(formatShape).join(' + '),
  describe
};

/** `1×7 卷积`、`拼接` */
function name(op: Op): string {
  return isWindowOp(op) ? `${formatPair(op.kernel)} ${kinds[op.kind]}` : kinds[op.kind];
}

function describe(op: Op): string {
  switch (op.kind) {
    case 'conv':
      return hasBatchNorm(op)
        ? '先卷积，再批归一化（没有 gamma），最后经过 ReLU。'
        : '带偏置的卷积；没有批归一化，也没有激活函数。';
    case 'max_pool':
      return '逐通道取每个窗口中的最大值。';
    case 'avg_pool':
      return op.padding === 'SAME'
        ? '逐通道取每个窗口的平均值；特征图之外的像素不计入。'
        : '逐通道取每个窗口的平均值。';
    case 'concat':
      return '把各路输入的通道按顺序叠在一起。';
    case 'dropout':
      return '在这里原样传递；只有训练时才会随机丢弃一部分值（保留率 0.8）。';
    case 'squeeze':
      return '去掉长度为 1 的两个维度：特征图变成一列数。';
    case 'softmax':
      return '把得分变成总和为 1 的占比。';
    case 'global_avg_pool':
      return '逐通道取整张特征图的平均值。';
  }
}
