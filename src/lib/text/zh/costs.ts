import type { costs as english } from '../en/costs';

/** The ribbon of costs per end point. */
export const costs: typeof english = {
  label: '每个端点的开销',
  measure: '指标',
  scope: '按一张图像计。',
  measures: {
    multiplyAdds: { name: '乘加', counts: '卷积中的' },
    params: { name: '参数', counts: '全部变量' },
    activationBytes: {
      name: '激活字节数',
      counts: '所有算子的 float32 输出，包括拼接'
    },
    receptiveField: {
      name: '感受野',
      counts: '最长路径，以像素计，并给出占图像边长的比例（虚线）'
    }
  },
  ofImage: (size) => `占 ${size} 图像`,
  byDefault: (figure) => `默认为 ${figure}`,
  notInDefault: '无',
  none: '无'
};
