import { formatShape, type Op } from '../../network';
import type { Panel } from '../../place';
import { ops } from './ops';

/** Titles, the error page, the embed, the bar under the drawing with its panels. */
export const page = {
  title: (heading: string) => `${heading} · InceptionScope`,
  home: {
    title: 'InceptionScope：画出 Inception V3，并在浏览器里运行它',
    description:
      '完整的 Inception V3 网络：每个卷积核、步幅、填充和张量形状都画在图上，并可在浏览器里用你自己的照片实时运行。'
  },
  part: {
    title: (name: string) => `Inception V3 的 ${name} · InceptionScope`,
    description: (name: string, shape: string) =>
      `Inception V3 的 ${name}：输出 ${shape}，列出每个分支的卷积核、步幅、填充和形状，并展示实时算出的特征图。`
  },
  needsScript: 'JavaScript 已关闭。这里画出和写出的内容照常可读；按钮和运行网络需要它。',
  dock: {
    label: '探索网络',
    configure: '配置',
    panels: {
      costs: '开销',
      table: '表格',
      code: '代码',
      'what-if': '假设',
      practice: '练习',
      compare: '比较',
      lectures: '讲座'
    } satisfies Record<Panel, string>,
    pointer: '光圈与画笔',
    close: (panel: string) => `关闭“${panel}”`,
    opening: (panel: string) => `正在打开“${panel}”…`,
    failed: (panel: string) => `未能获取“${panel}”。请检查网络连接。`,
    tryAgain: '重试',
    menu: '面板'
  },
  takeAway: {
    copies: (what: string) => `：${what}`,
    saves: (what: string) => `：保存${what}`,
    copied: '已复制。',
    refused: '浏览器不允许复制。请改为保存文件。',
    saved: (file: string) => `已保存 ${file}。`
  },
  unreachable: {
    label: '页面',
    sentence: '未能获取那个页面，因此仍停留在本页。请检查网络连接后重试。',
    dismiss: '关闭'
  },
  update: {
    label: '新版本',
    sentence: '本网站有了新版本。在你重新加载之前，本页保持不变。',
    reload: '立即重新加载',
    dismiss: '以后再说'
  },
  embed: {
    endPoint: (shape: string) => `属于 Inception V3，输出 ${shape}`,
    op: (op: Op) => `${ops.settings(op)}，${ops.inputs(op)} → ${formatShape(op.outShape)}`,
    run: '在 InceptionScope 中运行',
    showMaps: (photo: string) => `显示特征图：${photo}`,
    maps: '特征图区',
    controls: '照片与运行',
    preparing: '正在获取计算特征图所需的程序…',
    failed: '未能获取计算特征图所需的程序。请检查网络连接后重试。',
    absent: (name: string) => `这个网络没有 ${name}；图中画的是标准网络。`,
    noStorage: '外层页面不允许这个框架存储数据：每次都要重新获取权重。',
    sandboxed:
      '外层页面把这个框架放进了沙箱：它不能存储数据，也不能使用 worker，因此计算时可能会短暂停顿。'
  },
  figure: {
    open: '保存插图…',
    title: '保存插图',
    close: '关闭“保存插图”'
  },
  share: { open: '分享', title: '分享当前画面', close: '关闭' },
  error: {
    unknown: '没有这个页面',
    nothingAt: (path: string) => `${path} 处没有内容。`,
    failed: '无法打开这个页面',
    advice: '页面的一部分未能获取，或者出了错。请检查网络连接后重试。',
    tryAgain: '重试',
    openNetwork: '打开整个网络'
  }
};
