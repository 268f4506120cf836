import type { excites as english } from '../en/excites';
import { shortenName } from '../shorten-name';
import { numbers } from './numbers';

/** “What excites it”: a channel's strongest cells as crops of the photo, and of several photos. */
export const excites: typeof english = {
  title: (channel) => `什么会激活通道 ${channel}`,
  lead: (count) =>
    `这张照片中最强的 ${count} 个单元格，互不相邻。每张小图是该单元格看到的内容，从照片中裁下；画斜线处是填充。`,
  silent: (channel) => `对这张照片，通道 ${channel} 静默：没有大于 0 的值。`,
  wide: ({ isWhole, isCut }) =>
    [
      ...(isWhole ? ['这些单元格都能看到整张照片。'] : []),
      ...(isCut ? ['感受野伸入填充的部分比图中所示更远。'] : []),
      '虚线：如果权重都相等，一半来自这里。'
    ].join(''),
  value: (value) => numbers.value(value),
  place: ({ row, column }) => `第 ${row} 行第 ${column} 列`,
  crop: (value, { row, column }, photo) =>
    [
      `${numbers.value(value)}，第 ${row} 行第 ${column} 列`,
      photo === null ? '读取这个单元格' : `来自“${shortenName(photo)}”；打开这张照片`
    ].join('，'),
  name: (name) => shortenName(name),
  save: '存为一张图片',
  saveFailed: '浏览器无法生成这张图片。请关闭其他页面后重试。',
  figure: {
    title: (op, channel) => `${op}，通道 ${channel}`,
    subtitle({ height, width, hasMiddle, isUntrained }) {
      const parts = [
        `最强的单元格，以及每个所看到的 ${height}×${width} px；画斜线处是填充`,
        ...(hasMiddle ? ['框出的是权重相等时一半所来自的部分'] : []),
        ...(isUntrained ? ['未训练的权重'] : [])
      ];
      return parts.join('；');
    },
    lines: (value, { row, column }, photo) => [
      numbers.value(value),
      `第 ${row} 行第 ${column} 列`,
      ...(photo === null ? [] : [shortenName(photo)])
    ],
    size: (pixels) => numbers.count(pixels)
  },
  set: {
    title: '在你的多张照片上',
    note: (most) =>
      `选择最多 ${most} 张照片，或拖到这里。照片在这台电脑上读取，只留在本页的内存里，不会发送到任何地方。`,
    choose: '选择照片…',
    count: (count) => `已有 ${numbers.count(count)} 张照片`,
    forget: '清除它们',
    leftOut: (count, most) => `另有 ${numbers.count(count)} 个文件没有放入：一组最多 ${most} 张。`,
    measure: (channel) => `在它们上测量通道 ${channel}`,
    cancel: '取消',
    progress: (done, total) => `第 ${numbers.count(done)} 张，共 ${numbers.count(total)} 张`,
    cancelled: (done) => `在 ${numbers.count(done)} 张照片之后取消。`,
    found: (found, photos) => `${numbers.count(photos)} 张照片中最强的 ${found} 个单元格`,
    silent: (channel) => `通道 ${channel} 在所有照片上都静默。`
  }
};
