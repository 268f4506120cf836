import type { header as english } from '../en/header';
import { numbers } from './numbers';

/** The header: zoom, search, run control and display menu. */
export const header: typeof english = {
  zoom: { label: '缩放', in: '放大', out: '缩小', whole: '显示整个网络' },
  legend: '图例',
  engine: { label: '引擎与权重', button: '引擎' },
  keys: { title: '键盘快捷键', open: '键盘快捷键…', close: '关闭快捷键表' },
  search: {
    label: '查找算子或端点',
    placeholder: '查找算子',
    placeholderWithKey: '查找算子（ / ）',
    hits: '查找结果',
    none: '没有名称与此相符的算子或端点。'
  },
  run: {
    label: '运行',
    start: '运行',
    again: '再次运行',
    cancel: '取消',
    tryAgain: '重试',
    starting: '正在启动引擎',
    checking: '正在核对 WebGPU',
    checkingWith: ({ loadedBytes, totalBytes }) =>
      `${numbers.bytes(loadedBytes)} / ${numbers.bytes(totalBytes)} · 正在核对 WebGPU`,
    running: '正在运行',
    cancelled: '已取消',
    stopLive: '停止实时',
    live: (framesPerSecond) =>
      framesPerSecond === null ? '实时' : `实时 · 每秒 ${numbers.factor(framesPerSecond)} 帧`,
    done: (backend, durationMs) => `${backend} · ${numbers.value(durationMs / 1000)} 秒`,
    programs: ({ done, total }) => `GPU 程序 ${numbers.count(done)} / ${numbers.count(total)}`,
    progress({ ops, weights, programs }) {
      if (programs !== null) return `已编译 ${header.run.programs(programs)}`;
      const total = ops.total === 0 ? '…' : numbers.count(ops.total);
      const computed = `算子 ${numbers.count(ops.done)} / ${total}`;
      if (weights === null) return computed;
      const { loadedBytes, totalBytes } = weights;
      return `${numbers.bytes(loadedBytes)} / ${numbers.bytes(totalBytes)} · ${computed}`;
    }
  },
  display: {
    label: '显示',
    drawing: '图的布局',
    views: {
      auto: { label: '自动', detail: '按屏幕选择：分行、两列并排，手机上为单列' },
      rows: { label: '分行', detail: '按网格大小从左到右排列；缩小网格的模块位于一行的开头或结尾' },
      folded: { label: '概要', detail: '每个模块折叠成一个方框' },
      upright: { label: '两列并排', detail: '每行两个模块，适合竖长的屏幕' },
      down: { label: '自上而下' },
      column: { label: '单列' }
    },
    projector: '用于投影：字更大，屏上内容更少',
    theme: '主题',
    themes: { auto: '跟随系统', light: '浅色', dark: '深色' },
    offline: '准备离线使用'
  },
  menu: '菜单'
};
