import { formatPair } from '../../network';
import type { code as english } from '../en/code';
import { mark } from '../marked';
import { inspector } from './inspector';
import { joinWords } from './join-words';
import { numbers } from './numbers';

/** The code panel: what differs between the frameworks, names, notes. Framework names are the same everywhere. */
export const code: typeof english = {
  framework: '框架',
  part: '部分',
  selectedModule: '所选模块',
  stem: 'Stem',
  wholeNetwork: '整个网络',
  codeOf: (framework, part) => joinWords(part, '的', framework, '代码'),
  theWholeNetwork: '整个网络',
  copy: '复制',
  download: '下载',
  keys: '方向键在构造算子的代码行之间移动，Enter 在网络图中选中该算子。',

  namesOf: (part) => joinWords(part, '的名称'),
  columns: {
    scope: (framework) => `${framework} 作用域，位于`,
    layer: (framework) => `${framework} 层`,
    key: (implementations) => `${implementations.join('、')} 键名`,
    notes: '说明'
  },
  noKey: '没有键名，是函数',
  whereTheyDiffer: '各框架的不同之处',
  endings: [
    'Keras 的每个 ',
    mark('code', 'conv2d_N'),
    ' 都带有一个 ',
    mark('code', 'batch_normalization_N'),
    ' 和一个 ',
    mark('code', 'activation_N'),
    '；PyTorch 中卷积的键名后面接 ',
    mark('code', '.conv'),
    ' 和 ',
    mark('code', '.bn'),
    '。'
  ],

  difference(difference) {
    switch (difference.kind) {
      case 'edited-op':
        return '这个算子由假设新增或改动过：没有框架包含它，名称按它的作用域生成。';
      case 'edited-shape':
        return '它前面的假设改变了它的通道数：已发布检查点中的变量与它不符。';
      case 'misleading-name':
        return inspector.misleadingName(difference.name);
      case 'unnamed-layer':
        return 'Keras 自己的模型没有给这一层命名：编号在一次 Python 会话中递增。这里写的是会话中第一个模型的名称。';
      case 'auxiliary-head':
        return 'Keras 没有辅助分类器：这里的 Keras 名称是我们取的。TF-Slim 在训练和推理时都构建它，torchvision 只在训练时计算它，timm 的文件里没有它。';
      case 'gamma':
        return 'TF-Slim 和 Keras 没有 gamma（scale=False）。PyTorch 有一个，即 bn.weight；从 TensorFlow 移植来的文件中它应当全为 1。';
      case 'batch-norm-momentum': {
        const { slim, keras, pytorch } = difference.momentum;
        return `每训练一个批次，TF-Slim 保留滑动平均的 ${slim}，Keras 保留 ${keras}；PyTorch 的动量 ${pytorch} 是新批次所占的比例，因此它保留 ${1 - pytorch}。`;
      }
      case 'kernel-layout':
        return 'TF-Slim 和 Keras 按高、宽、输入、输出存放卷积核；PyTorch 按输出、输入、高、宽存放。';
      case 'average-pool-border':
        return 'TF-Slim 和 Keras 除以特征图之内的像素数；torchvision 除以整个窗口的像素数，包括填充的 0。这里的 PyTorch 代码与 TF-Slim 一致。';
      case 'padding-for-one-size':
        return `这里的 PyTorch 代码按 ${formatPair(difference.size)} 的特征图填充。步幅大于 1 时，SAME 在其他尺寸下的填充不同。`;
      case 'final-pool':
        return `TF-Slim 用 ${formatPair(difference.kernel)}、步幅 ${difference.stride} 的固定窗口；Keras 取全局平均，torchvision 用自适应平均。只要一个窗口能盖住整张特征图，三者一致。`;
      case 'dropout': {
        const { slim, torchvision } = difference.rate;
        return `训练时 TF-Slim 丢弃 ${numbers.share(slim)} 的值，torchvision 丢弃 ${numbers.share(torchvision)}，timm 和 Keras 不丢弃。推理时都不丢弃。`;
      }
      case 'dense-layer':
        return '在 TF-Slim 中是 1×1 卷积，在 Keras 和 torchvision 中是全连接层：数值相同，只是没有窗口的两个维度。';
      case 'classes': {
        const { slim, keras } = difference.published;
        return `TF-Slim 2016 年的检查点有 ${slim} 个类别，类别 0 是背景；Keras 和 torchvision 有 ${keras} 个，不含背景。`;
      }
      case 'softmax':
        return 'Keras 在名为 predictions 的层里计算它；TF-Slim 返回 logits，并把 softmax 留在端点中；torchvision 只返回 logits。';
    }
  }
};
