import type { english } from '../en';

type Share = Awaited<ReturnType<(typeof english)['panels']['share']>>;

export const share: Share = {
  subject: (name) =>
    name === null ? 'InceptionScope 中的 Inception V3' : `Inception V3 的 ${name}`,
  link: '链接',
  code: (address) => `链接 ${address} 的二维码`,
  codeNote: '用手机扫描，即可打开当前画面。',
  noCode: '链接太长，放不进二维码。减少固定的特征图或假设后再试。',
  ownPhoto: '你自己的照片不在链接里：它不会离开这台电脑。',
  ownWeights: '你自己的权重不在链接里：文件留在这台电脑上，别人看到的是本站默认权重的特征图。',
  form: '用于其他页面',
  formats: {
    iframe: 'HTML 框架',
    element: 'HTML 自定义元素',
    markdown: 'Markdown 图片',
    mdx: 'MDX',
    rest: 'reStructuredText',
    jupyter: 'Jupyter',
    quarto: 'Quarto',
    bibtex: 'BibTeX'
  },
  notes: {
    iframe: '适用于任何允许框架的页面，包括禁止脚本的页面。',
    element: '高度随内容变化，滚动到时才加载。',
    markdown: '适用于 README 等只显示图片的页面。',
    mdx: '适用于 Docusaurus、Astro 等用 MDX 编写的页面。',
    rest: '适用于 Sphinx 和 Docutils。',
    jupyter: '适用于笔记本的一个单元。',
    quarto: '适用于 Quarto 和 R Markdown 输出的 HTML。',
    bibtex: '本页面，以及描述该网络的论文。'
  },
  nothingSelected: '选中一个端点或算子后，即可把它放进其他页面。',
  copy: '复制',
  copyOf: (what) => `：${what}`,
  copied: (what) => `已复制：${what}。`,
  refused: '浏览器不允许复制。文字已选中，请用键盘复制。'
};
