import type { welcome as english } from '../en/welcome';

/** The line that says what this is, to who comes for the first time. */
export const welcome: typeof english = {
  label: '这是什么',
  sentence: '完整的 Inception V3：逐个算子画出，标出每个形状，并在你的浏览器里对照片运行。',
  run: '用猫的照片运行',
  open: (name) => `看看 ${name} 内部`,
  lecture: '开始 10 分钟的讲解',
  dismiss: '收起这一行'
};
