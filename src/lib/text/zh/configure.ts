import { formatPair, shortScope, type NumberField } from '../../network';
import type { configure as english } from '../en/configure';
import { mark } from '../marked';
import { numbers } from './numbers';

/** Settings that are numbers: their names, and the unit after their values. */
const settings = {
  inputHeight: { label: '高', unit: ' px' },
  inputWidth: { label: '宽', unit: ' px' },
  depthMultiplier: { label: '通道倍率', unit: '' },
  minDepth: { label: '最少通道数', unit: '' },
  numClasses: { label: '类别数', unit: '' }
} satisfies Record<NumberField, { label: string; unit: string }>;

const presets = {
  'smallest-base': '主干所需的最小尺寸',
  'smallest-with-aux': '带辅助分类器时的最小尺寸',
  'low-in-paper': '论文中的低分辨率',
  half: '通常边长的一半',
  'medium-in-paper': '论文中的中等分辨率',
  paper: '与论文相同',
  large: '比训练时更大'
};

const measures = { params: '个参数', multiplyAdds: '次乘加' };

/** The controls of the network configuration. */
export const configure: typeof english = {
  label: '配置网络',
  input: '输入',
  square: '正方形',
  endsAt: '止于',
  resetEnd: '恢复最后的端点',
  resetAll: '全部恢复',
  switches: {
    auxLogits: '辅助分类器',
    globalPool: '全局池化',
    spatialSqueeze: '压缩空间维'
  },

  number: {
    label: (setting) => settings[setting].label,
    slider: (setting) => `${settings[setting].label}，滑块`,
    reset(setting, value) {
      const { label, unit } = settings[setting];
      return `把${label}恢复为 ${value}${unit}`;
    },
    range(setting, smallest, largest) {
      const { label, unit } = settings[setting];
      return `${label}的范围是 ${smallest} 到 ${largest}${unit}。`;
    }
  },

  presets: {
    label: '预设的输入尺寸',
    spoken: (side, why) => `${side} 乘 ${side} 像素，${presets[why]}`,
    hint: (side, why) => `${formatPair([side, side])}：${presets[why]}`
  },

  total(measure, now, usual) {
    const [figure, before] = [now, usual].map(numbers.magnitude);
    const end = figure === before ? '' : `，默认为 ${before}`;
    return [mark('figure', figure), ` ${measures[measure]}${end}`];
  },

  reduced(windows) {
    const list = windows.map(
      ({ op, kernel, usual }) =>
        `${shortScope(op.scope)} 是 ${formatPair(kernel)}，而不是 ${formatPair(usual)}`
    );
    return `分类头的窗口不大于到达它的特征图：${list.join('；')}。`;
  }
};
