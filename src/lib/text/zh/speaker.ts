import type { speaker as english } from '../en/speaker';

/** The speaker's window beside a lecture. */
export const speaker: typeof english = {
  pageTitle: '讲者窗口 · InceptionScope',
  description: '为讲解 Inception V3 的人准备的讲稿、下一步和时间。',
  title: '讲者窗口',
  unnamed: '这个窗口不属于任何讲座。请在讲座中点击“讲者窗口”打开它。',
  impossible: '这个浏览器不允许两个窗口互相通信。请改用讲座栏里的“讲稿”。',
  unheard: '正在等待讲座所在的页面。它必须在这个浏览器中打开。',
  gone: '页面已离开讲座，或已关闭。这里保留它最后显示的内容；讲座在那里继续后，这些按钮才能再用。',
  isShown: '听众看到的就是这一步。',
  isAway: '听众看到的不是这一步的位置。',
  isCode: '听众看到的是当前位置的二维码。',
  isBlank: '听众什么也看不到：屏幕已变黑。',
  step: (step, count) => `第 ${step} 步，共 ${count} 步`,
  next: '下一步',
  needsScript: 'JavaScript 已关闭。这个窗口需要它来接收讲座页面的消息。',
  back: '上一步',
  blank: '黑屏',
  code: '二维码',
  return: '回到这一步',
  notes: '讲稿',
  noNotes: '这一步没有讲稿。',
  nextStep: '下一步是',
  noNext: '没有了，这是最后一步。',
  elapsed: '已用时间',
  clock,
  planned: (seconds) => `计划到这一步结束：${clock(seconds)}`,
  pace: (seconds) =>
    seconds === 0
      ? '进度正好'
      : seconds > 0
        ? `+${clock(seconds)} 落后`
        : `−${clock(-seconds)} 提前`,
  smaller: '缩小讲稿',
  larger: '放大讲稿',
  start: '开始计时',
  stop: '停止计时',
  reset: '清零'
};

/** 555 seconds → `9:15` */
function clock(seconds: number): string {
  const whole = Math.floor(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
