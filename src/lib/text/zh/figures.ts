import type { GraphGroup } from '../../graph';
import { formatPair, formatShape, type Network } from '../../network';
import type { figures as english } from '../en/figures';
import { drawing } from './drawing';
import { numbers } from './numbers';

/** Figures to save: their captions, and where they are chosen. */
export const figures: typeof english = {
  caption: {
    title: ({ group, outlined }) =>
      group === null ? 'Inception V3' : `Inception V3 的 ${outlined ?? drawing.groupTitle(group)}`,
    heading: (name) => `Inception V3 的 ${name}`,
    lines({ network, group, outlined, isDetailed, isStandard, maps }) {
      const lines = [group === null ? wholeFacts(network) : groupFacts(group, outlined)];
      const hasBranches = group === null || group.branchCount > 0;
      const legend = isDetailed
        ? '每个方框中：窗口（高 × 宽）和填充、步幅、输出（高 × 宽 × 通道）。'
        : '每个方框中：窗口（高 × 宽）和通道数；步幅写在斜线之后，为 1 时不写。';
      lines.push(hasBranches ? `${legend}每个分支一种颜色。` : legend);
      if (!isStandard) lines.push('不是标准的网络：下面的地址包含它的配置和假设。');
      if (maps !== null) {
        lines.push(
          `特征图：每个算子对“${maps.photo}”的输出在通道上的平均，各用自己的色标。权重：${maps.weights}。`
        );
        if (maps.hasUntrained) {
          lines.push(
            `${drawing.untrained}：虚线方框依赖于随机数的权重；它们的特征图不表示学到的任何东西。`
          );
        }
      }
      return lines;
    }
  },
  pageOf: (path) => (path === '/' ? 'InceptionScope' : `InceptionScope，${path}`),
  part: '部分',
  parts: { whole: '整个网络' },
  withMaps: '带上这次运行的特征图',
  noMaps: '请先运行一张照片，图中才有特征图。',
  theme: '颜色',
  themes: { light: '浅色', dark: '深色' },
  direction: '方向',
  directions: { right: '从左到右', down: '自上而下' },
  width: 'PNG 宽度，以像素计',
  widthFault: (least, most) => `宽度是 ${numbers.count(least)} 到 ${numbers.count(most)} 的整数。`,
  saveSvg: '保存 SVG',
  savePng: '保存 PNG',
  preview: (what) => `预览：${what}`,
  preparing: '正在绘制…',
  failed: '无法绘制这幅图。请检查网络连接后重试。',
  pngFailed: '浏览器无法生成这么大的 PNG。请选择较小的宽度，或保存 SVG。',
  asText: '文本形式',
  textNote: '由其他程序排布的图；算子和形状相同。',
  copy: (language) => `复制 ${language}`,
  print: (name) => `${name} 的可打印页面`,
  printWhole: '整个网络的可打印页面',
  wholeSheet: {
    pageTitle: '一页纸上的 Inception V3 · InceptionScope',
    description:
      '可打印在一张横向纸上的完整 Inception V3：每个算子的窗口和通道数、图例、参数和乘加次数。',
    back: '在 InceptionScope 中查看 Inception V3',
    base: '到最后一个模块为止',
    branch: (branch) => `分支 ${branch}`
  },
  sheet: {
    pageTitle: (name) => `${name}，打印版 · InceptionScope`,
    back: (name) => `在 InceptionScope 中查看 ${name}`,
    print: '打印',
    ops: '算子',
    columns: {
      op: '算子',
      window: '窗口',
      stride: '步幅',
      padding: '填充',
      input: '输入',
      output: '输出',
      params: '参数',
      multiplyAdds: '乘加'
    },
    total: '合计',
    source: '名称和数字依照 TF-Slim 的 inception_v3；按一张图像计。'
  }
};

function wholeFacts({ config, ops, totals }: Network): string {
  const input = formatPair([config.inputHeight, config.inputWidth]);
  return `输入 ${input}×3，${numbers.count(ops.length)} 个算子，${numbers.magnitude(totals.multiplyAdds)} 次乘加。`;
}

function groupFacts(group: GraphGroup, outlined: string | null): string {
  const [input, output] = [group.inShape, group.outShape].map(formatShape);
  const facts = `输入 ${input}，输出 ${output}；${drawing.contents(group)}。`;
  return outlined === null ? facts : `在 ${drawing.groupTitle(group)} 中框出：${facts}`;
}
