import type { lectureSheet as english } from '../../en/lectures/sheet';
import { numbers } from '../numbers';

/** A lecture on paper. */
export const lectureSheet: typeof english = {
  pageTitle: (title) => `${title}，打印版 · InceptionScope`,
  description: (title) =>
    `《${title}》，一个可打印的 Inception V3 讲座：每一步都有网络图、讲稿和计划用时。`,
  back: (title) => `在 InceptionScope 中查看《${title}》`,
  backHome: 'InceptionScope',
  howToPrint: '要打印，请用浏览器自己的打印命令（Ctrl P 或 ⌘ P）。',
  print: '打印',
  minutes: (minutes) => `${numbers.factor(minutes)} 分钟`,
  questions: '图中略去了题目所问的数。答案排在最后，单独成页，这样可以只把题目发下去。',
  answers: '答案',
  answerTo: (step) => `第 ${step} 题的答案`,
  preparing: '正在绘制讲座…',
  failed: '无法绘制这个讲座。请检查网络连接后重试。',
  none: '这个地址里没有讲座。请在 InceptionScope 中打开讲座列表，从那里选择“打印”。'
};
