import type { gradient as english } from '../en/gradient';
import { joinWords } from './join-words';
import { numbers } from './numbers';

/** “Its gradient”: which pixels a cell's value hangs on, by a backward pass. */
export const gradient: typeof english = {
  title: (channel, [row, column]) => `通道 ${channel} 第 ${row} 行第 ${column} 列的梯度落在哪里`,
  lead: '某个像素稍有变化时，这个值会变化多少：它对每个像素的导数，由反向传播经过它之前的算子算出。',
  measure: ([row, column]) => `计算第 ${row} 行第 ${column} 列`,
  cancel: '取消',
  progress: (done, total) => `算子 ${numbers.count(done)} / ${numbers.count(total)}`,
  cancelled: '已取消。',
  untrained: '这个梯度来自未训练的权重。',
  picture: (photo) => joinWords('梯度，叠在', photo, '上'),
  noPhoto: '空白（没有照片）',
  half: ({ side, evenSide, field }) =>
    `梯度的一半落在感受野中央 ${square(side)} 之内（虚线）。如果每条路径的权重都相同，一半会落在 ${square(evenSide)} 之内。感受野本身是 ${numbers.count(field[0])}×${numbers.count(field[1])} px。`,
  silent: '这个值经过 ReLU 后为 0，所以梯度处处为 0：像素的微小变化不会改变它。',
  nothing: '梯度处处为 0。',
  scale: (limit) =>
    `由暗到黄，级差逐渐加大：以网络读取的像素值为单位，每单位最多 ${numbers.value(limit)}，三种颜色相加。露出照片的地方梯度很小或为 0。`
};

function square(side: number): string {
  return `${numbers.count(side)}×${numbers.count(side)} px`;
}
