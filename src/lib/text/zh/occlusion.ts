import type { occlusion as english } from '../en/occlusion';
import { numbers } from './numbers';

/** “What it needs”: a grey patch moves over the photo, and the channel's value is read each time. */
export const occlusion: typeof english = {
  title: (channel) => `通道 ${channel} 需要照片的哪里`,
  lead: '灰块依次盖住照片的一处又一处，每次网络都运行到这个算子。值在哪里下降，它就需要被盖住的那里。',
  side: '灰块',
  sides: (side, count) => `${numbers.count(side)} px，${numbers.count(count)} 处`,
  subject: '读取的值',
  subjects: {
    cell: ([row, column]) => `第 ${row} 行第 ${column} 列的单元格`,
    mean: '特征图的平均'
  },
  measure: '测量',
  again: '重新测量',
  cancel: '取消',
  progress: (done, total) => `第 ${done} 处，共 ${total} 处`,
  cancelled: '已取消。到目前为止测得的结果会保留。',
  map: (channel, subject) =>
    `盖住照片的一部分时，通道 ${channel} 的${subject === 'cell' ? '单元格' : '平均'}下降多少；变化最大的列在表中`,
  scale: (limit, isComplete) =>
    `青色：盖住这里时，值下降，最多 ${numbers.value(limit)}。棕色：值上升。白色：几乎不变。${isComplete ? '' : '露出照片之处：还没有测量。'}每一格是遮块的中心；间隔较小时，遮块也盖住邻格。`,
  unchanged: '盖住哪里都不改变这个值。',
  fallsMost: ({ x, y, before, after }) =>
    `灰块在 ${at(x, y)} 附近时下降最多：从 ${numbers.value(before)} 到 ${numbers.value(after)}。`,
  neverFalls: '没有一处使它下降。',
  table: '最大的变化',
  columns: { place: '灰块中心', value: '值', change: '变化' },
  place: at,
  value: (value) => numbers.value(value),
  untrained: '这些值来自未训练的权重。'
};

function at(x: number, y: number): string {
  return `x ${numbers.count(x)}，y ${numbers.count(y)}`;
}
