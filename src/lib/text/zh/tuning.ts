import type { tuning as english } from '../en/tuning';
import { numbers } from './numbers';

/** “Tuning”: how a channel answers to stripes of every orientation. */
export const tuning: typeof english = {
  title: (channel) => `通道 ${channel} 的调谐`,
  lead: (channel) =>
    `条纹朝哪个方向，通道 ${channel} 才有反应？网络读取光栅而不是照片；照片的特征图不受影响。`,
  stimuli: ({ count, step, period }) =>
    `${count} 幅铺满输入的灰度正弦光栅，方向相隔 ${step}°，每个周期 ${period} px，从黑（0）到白（255），另有一幅纯灰。0° 是水平条纹，45° 向右上倾斜，90° 竖直。`,
  measure: '测量',
  again: '重新测量',
  cancel: '取消',
  progress: (done, total) => `第 ${done} 幅，共 ${total} 幅`,
  cancelled: '已取消。曲线保留到目前为止测得的结果。',
  curve: (channel, series) => `通道 ${channel} 随条纹方向的变化：${series}；数字列在表中`,
  series: { mean: '特征图的平均', max: '特征图的最大值' },
  dashed: '虚线：对纯灰的反应。',
  columns: { degrees: '条纹', mean: '平均', max: '最大' },
  grey: '纯灰',
  degrees: (degrees) => `${degrees}°`,
  value: (value) => numbers.value(value),
  tick: (value) => numbers.factor(value),
  point: (degrees, value) => `${degrees}°：${numbers.value(value)}`,
  table: '数字',
  finding({ preferred, selectivity }) {
    if (preferred === null) return '它对每个方向的反应都一样。';
    const lead = `它的平均在 ${preferred}° 时最高。`;
    if (selectivity === null) return lead;
    return `${lead}选择性 ${numbers.factor(selectivity)}：0 表示对所有方向反应相同，1 表示只对一个方向有反应。`;
  },
  greyAbove: (grey, stripes) =>
    `纯灰比任何条纹都更能激发它：${numbers.value(grey)} 对 ${numbers.value(stripes)}。这种宽度的条纹会降低它的平均。`,
  silent: '它对所有光栅都静默。'
};
