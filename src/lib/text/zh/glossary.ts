interface Term {
  readonly english: string;
  readonly chinese: string;
  /** Other words for it, which are in use elsewhere and nowhere here. */
  readonly rejected: readonly string[];
}

/**
 * What the field's terms are called in Chinese, agreed once. Names of ops, layers and variables, and what papers leave
 * in English (dropout, squeeze, softmax, logits, gamma, beta, SAME, VALID), stay as they are.
 */
export const glossary: readonly Term[] = [
  { english: 'activation', chinese: '激活', rejected: ['活化'] },
  {
    english: 'auxiliary head',
    chinese: '辅助分类器',
    rejected: ['辅助头', '辅助分类头', '辅助分支']
  },
  { english: 'average pool', chinese: '平均池化', rejected: ['均值池化', '平均汇聚'] },
  {
    english: 'batch norm',
    chinese: '批归一化',
    rejected: ['批量归一化', '批标准化', '批规范化', '批正则化']
  },
  { english: 'bias', chinese: '偏置', rejected: ['偏差', '偏移'] },
  { english: 'bottleneck', chinese: '瓶颈', rejected: [] },
  { english: 'branch', chinese: '分支', rejected: [] },
  { english: 'cell (of a map)', chinese: '单元格', rejected: ['元胞'] },
  { english: 'channel', chinese: '通道', rejected: ['频道'] },
  { english: 'checkpoint', chinese: '检查点', rejected: [] },
  { english: 'class', chinese: '类别', rejected: [] },
  { english: 'concat', chinese: '拼接', rejected: ['级联', '串联', '连结'] },
  { english: 'convolution', chinese: '卷积', rejected: [] },
  { english: 'correlation', chinese: '相关系数', rejected: [] },
  { english: 'cosine', chinese: '余弦', rejected: [] },
  { english: 'effective stride', chinese: '等效步幅', rejected: ['有效步幅', '累积步幅'] },
  { english: 'end point', chinese: '端点', rejected: ['终点', '结束点'] },
  { english: 'factorise', chinese: '分解', rejected: ['因式分解', '因子分解'] },
  { english: 'feature map', chinese: '特征图', rejected: ['特征映射', '特徵图'] },
  { english: 'fork', chinese: '分叉', rejected: [] },
  { english: 'global pool', chinese: '全局池化', rejected: [] },
  { english: 'grating', chinese: '光栅', rejected: [] },
  { english: 'gradient', chinese: '梯度', rejected: ['斜率'] },
  { english: 'grid', chinese: '网格', rejected: ['栅格'] },
  { english: 'head', chinese: '分类头', rejected: ['头部'] },
  { english: 'inference', chinese: '推理', rejected: ['推断'] },
  { english: 'kernel, filter', chinese: '卷积核', rejected: ['滤波器', '过滤器', '核函数'] },
  { english: 'max pool', chinese: '最大池化', rejected: ['最大值池化', '最大汇聚'] },
  { english: 'module', chinese: '模块', rejected: ['模组'] },
  { english: 'moving mean', chinese: '滑动均值', rejected: ['移动均值', '移动平均'] },
  { english: 'moving variance', chinese: '滑动方差', rejected: ['移动方差'] },
  { english: 'multiply-adds', chinese: '乘加', rejected: ['乘累加', '乘积累加', '浮点运算次数'] },
  { english: 'norm', chinese: '范数', rejected: ['模长'] },
  { english: 'op', chinese: '算子', rejected: ['操作符', '运算符'] },
  { english: 'padding', chinese: '填充', rejected: ['补零', '补边', '填补'] },
  { english: 'parameters', chinese: '参数', rejected: [] },
  { english: 'pin', chinese: '固定', rejected: ['钉住', '置顶'] },
  { english: 'pooling', chinese: '池化', rejected: ['汇聚', '下采样'] },
  {
    english: 'receptive field',
    chinese: '感受野',
    rejected: ['感知野', '感受域', '接受域', '感受区']
  },
  { english: 'representational bottleneck', chinese: '表示瓶颈', rejected: ['表征瓶颈'] },
  { english: 'seed', chinese: '种子', rejected: [] },
  { english: 'shape', chinese: '形状', rejected: [] },
  { english: 'silent', chinese: '静默', rejected: ['沉默', '无声'] },
  { english: 'stride', chinese: '步幅', rejected: ['步长', '跨步', '步距'] },
  { english: 'tensor', chinese: '张量', rejected: [] },
  { english: 'trunk', chinese: '主干', rejected: ['骨干'] },
  { english: 'tuning', chinese: '调谐', rejected: ['调参', '调优'] },
  { english: 'untrained', chinese: '未训练', rejected: [] },
  { english: 'variable', chinese: '变量', rejected: ['变数'] },
  { english: 'weights', chinese: '权重', rejected: ['权值'] },
  { english: 'what-if', chinese: '假设', rejected: ['假如'] },
  { english: 'worksheet', chinese: '练习卷', rejected: ['练习单', '工作表'] }
];
