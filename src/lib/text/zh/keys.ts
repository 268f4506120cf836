import type { keys as english } from '../en/keys';

/** The sheet of keys. */
export const keys: typeof english = {
  title: '键盘快捷键',
  open: '键盘快捷键…',
  close: '关闭快捷键表',
  lettersOn: '把输入字符的键用作快捷键',
  lettersNote: '如果你使用语音输入，或者容易误触按键，可以关掉它们。这个选择只保存在这台电脑上。',
  or: '或',
  free: 'Page Up、Page Down、B 和句号在这里不起作用：翻页笔会发送它们。',
  names: {
    ArrowLeft: '←',
    ArrowRight: '→',
    ArrowUp: '↑',
    ArrowDown: '↓',
    Escape: 'Esc',
    Enter: 'Enter',
    Home: 'Home',
    End: 'End',
    ' ': '空格'
  },
  places: {
    page: '页面任何位置',
    handle: '在网络图与详情栏之间的分隔条上',
    search: '在查找框里',
    drawing: '在网络图里',
    strip: '沿端点和开销',
    table: '在算子表里',
    code: '在代码里',
    ruler: '在拼接的标尺上',
    maps: '在特征图之间',
    channel: '在一张特征图上',
    region: '在“这里有什么反应”的方框上'
  },
  commands: {
    'show-keys': '显示这张表',
    find: '查找算子或端点',
    'close-inspector': '关闭焦点所在的栏；否则把窗口还给网络图，再关闭详情栏',
    'show-legend': '显示怎样读网络图',
    'exchange-stage': '把窗口让给所选部分的特征图，或还给网络图',
    'move-handle': '让详情栏变宽或变窄',
    'move-hit': '在结果之间移动',
    'choose-hit': '打开这个结果',
    'clear-search': '清空查找框',
    travel: '沿网络移动，也可在分支之间移动；没有焦点时也有效',
    enter: '进入模块',
    select: '选中算子或模块',
    leave: '离开模块，显示整个网络',
    'move-stop': '移到下一个或上一个端点，第一个或最后一个',
    'move-row': '移到下一个或上一个算子，第一个或最后一个',
    'move-line': '在构造算子的代码行之间移动',
    'select-line': '在网络图中选中这个算子',
    'move-along-ruler': '逐个通道移动，或移到第一个、最后一个',
    'open-from-ruler': '打开这个通道的特征图',
    'move-map': '在特征图之间移动',
    'open-map': '打开这张特征图',
    'move-cell': '逐个读取数值',
    'previous-channel': '上一张特征图',
    'next-channel': '下一张特征图',
    'close-channel': '回到全部特征图',
    'move-region': '在照片上移动方框'
  }
};
