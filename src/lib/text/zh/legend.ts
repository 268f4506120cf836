import { formatPair } from '../../network';
import { robustShare } from '../../tensors';
import type { legend as english } from '../en/legend';
import { numbers } from './numbers';

/** How the drawing is read. */
export const legend: typeof english = {
  title: '怎样读网络图',
  dismiss: '关闭图例',
  conv(op) {
    const window = op.kernel === null ? '' : formatPair(op.kernel);
    const stride =
      op.stride === null || op.stride === 1 ? '' : `，/${op.stride} 是步幅，为 1 时不写`;
    return (
      `远看的卷积。图形中每个小方块是卷积核的一个位置，整张图用同一比例；` +
      `${window} 是高 × 宽${stride}。下面是输出的通道数。`
    );
  },
  close: (op, shape) =>
    `近看同一个算子：名称、卷积核、步幅、填充（${op.padding ?? ''}）和输出，高 × 宽 × 通道（${shape}）。边框的颜色就是所在分支的颜色。`,
  pool: '池化：图形是空心的，因为它没有权重。',
  concat: (channels) =>
    `拼接：条形按比例分成各分支的通道，${channels.map(numbers.count).join(' + ')}，颜色就是各分支的颜色。`,
  edges: ([narrow, wide]) =>
    `连线的粗细表示张量的通道数：这里是 ${numbers.count(narrow)} 和 ${numbers.count(wide)}。`,
  later: '照片运行之后',
  thumbnail:
    '算子自己的输出，对它的通道取平均。颜色按它自己的值，上限为' +
    `第 ${numbers.value(robustShare * 100)} 百分位数，所以不同节点的亮度不能相比。卷积核在角上。`,
  untrained: '它的输出依赖于未经训练的权重；节点的边框是虚线。'
};
