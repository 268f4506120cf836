import type { FrameworkCount } from '../../costs';
import { formatShape } from '../../network';
import type { table as english } from '../en/table';
import { mark } from '../marked';
import { numbers } from './numbers';
import { ops } from './ops';

/** The table of ops, and the totals beside it. */
export const table: typeof english = {
  show: '显示',
  views: { ops: '算子', totals: '合计' },
  count: (shown, all) => `${numbers.count(shown)} / ${numbers.count(all)} 个算子`,
  list: '按网络顺序的完整列表',
  copyMarkdown: '复制 Markdown',

  columns: {
    op: '算子',
    kind: '种类',
    kernel: '卷积核',
    stride: '步幅',
    padding: '填充',
    in: '输入',
    out: '输出',
    parameters: '参数',
    'multiply-adds': '乘加',
    'receptive field': '感受野'
  },
  kinds: ops.kinds,
  filter: '筛选算子',
  filterExample: '筛选：6b 1x7',
  kind: '种类',
  everyKind: '全部种类',
  endPoint: '端点',
  everyEndPoint: '全部端点',
  nameEndPoint: ({ name, shape }) => `${name}（${formatShape(shape)}）`,
  noMatch: '没有符合的算子。清空筛选即可显示全部。',

  totals: {
    caption:
      '按端点、按一张图像计。参数：全部变量，包括滑动统计量。乘加：卷积中的。激活：所有算子的 float32 输出，包括拼接。',
    columns: {
      endPoint: '端点',
      params: '参数',
      multiplyAdds: '乘加',
      activations: '激活'
    },
    wholeNetwork: '整个网络'
  },
  frameworks: {
    caption: '各框架对这个网络的参数计数',
    columns: {
      framework: '框架',
      params: '参数',
      toSlim: '与 Slim 相比',
      reason: '计入什么，为什么'
    },
    explain: (count) => [mark('counts', counts(count)), `。${reason(count)}`]
  }
};

function counts({ kind }: FrameworkCount): string {
  switch (kind) {
    case 'slim':
      return '全部变量';
    case 'slim-with-auxiliary':
      return '全部变量，包括辅助分类器';
    case 'keras':
      return '全部变量，没有辅助分类器';
    case 'pytorch':
      return '可训练参数，不含辅助分类器';
    case 'pytorch-with-auxiliary':
      return '可训练参数，包括辅助分类器';
  }
}

function reason({ kind }: FrameworkCount): string {
  switch (kind) {
    case 'slim':
    case 'slim-with-auxiliary':
      return '每个卷积的卷积核、beta、滑动均值和滑动方差，以及分类器的偏置。批归一化没有 gamma。';
    case 'keras':
      return '变量相同，但 Keras 不构建辅助分类器。';
    case 'pytorch':
      return '在 PyTorch 中，滑动均值和滑动方差是缓冲区，不计入；gamma 是参数，计入：比 Keras 每个通道少一个数。';
    case 'pytorch-with-auxiliary':
      return '除非关闭 aux_logits，否则 torchvision 会构建辅助分类器。';
  }
}
