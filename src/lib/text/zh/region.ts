import type { region as english } from '../en/region';
import { numbers } from './numbers';

/** “What reacts here”: the channels that are stronger inside a box on the photo than outside. */
export const region: typeof english = {
  title: '这里有什么反应',
  lead: (channels) =>
    `在照片上画一个方框：${numbers.count(channels)} 个通道中，哪些在框内比框外更强？`,
  box: ({ x, y, width, height }) =>
    `${width}×${height} px 的方框，位于 ${x}, ${y}；方向键移动它，旁边的数字改变它的大小`,
  photo: (alt) => `${alt}；上面有一个方框`,
  noPhoto: '没有照片',
  fields: {
    legend: '方框，以像素计',
    x: '距左边',
    y: '距上边',
    width: '宽',
    height: '高'
  },
  hint: '在照片上拖动即可画出方框，在框内拖动即可移动它。也可以用方向键移动。',
  noneInside: '这张特征图没有单元格的中心在方框内。请把方框放大。',
  noneOutside: '所有单元格的中心都在方框内，没有框外可言。请把方框缩小。',
  flat: '这些特征图的值全是 0。',
  found: ({ stronger, channels }) =>
    `${numbers.count(channels)} 个通道中有 ${numbers.count(stronger)} 个在框内更强。`,
  rule: ({ insideCells, outsideCells, spread }) =>
    `+x%：中心在框内的 ${numbers.count(insideCells)} 个单元格的平均，减去其余 ${numbers.count(outsideCells)} 个的平均，再除以 ${numbers.value(spread)}；这个张量有 99.5% 的值不超过它。每张小图各用自己的颜色，从最低值到最高值。`,
  first: (shown, stronger) => `${numbers.count(stronger)} 个中的前 ${numbers.count(shown)} 个`,
  channel: (channel) => `通道 ${channel}`,
  leadOf: ({ lead }) => numbers.change(lead),
  means: ({ inside, outside }) => `框内 ${numbers.value(inside)}，框外 ${numbers.value(outside)}`,
  open: ({ channel, inside, outside, lead }) =>
    `通道 ${channel}，${numbers.change(lead)}：框内 ${numbers.value(inside)}，框外 ${numbers.value(outside)}；打开它`
};
