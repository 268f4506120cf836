import type { probes as english } from '../en/probes';

/** The row of questions that can be asked of maps; what each answers is a section of its own. */
export const probes: typeof english = {
  title: '向这些特征图提问',
  names: {
    classes: '类别',
    value: '这个值怎么算出来',
    kernel: '它的卷积核',
    excites: '什么会激活它',
    tuning: '调谐',
    occlusion: '它需要什么',
    gradient: '它的梯度',
    region: '这里有什么反应'
  },
  opening: (name) => `正在打开“${name}”…`,
  failed: (name) => `未能获取“${name}”。请检查网络连接后重试。`,
  tryAgain: '重试'
};
