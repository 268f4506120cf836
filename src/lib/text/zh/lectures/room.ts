import { countQuestions, type LectureFault, type LectureField } from '../../../lectures';
import type { lectures as english } from '../../en/lectures/room';
import { joinWords } from '../join-words';
import { numbers } from '../numbers';
import { places } from '../places';

/** Holding a lecture, the list of lectures, recording and editing. */
export const lectures: typeof english = {
  title: '讲座',
  bar: (title) => `讲座：${title}`,
  step: (step, count) => `第 ${step} 步，共 ${count} 步`,
  time: (from, all) => `计划 ${clock(from)} 开始，全长 ${clock(all)}`,
  next: '下一步',
  back: '上一步',
  return: '回到这一步',
  openDesk: '讲者窗口',
  showCode: '二维码',
  code: {
    title: '当前位置的二维码',
    image: (address) => joinWords('链接', address, '的二维码'),
    tooLong: '当前位置的地址太长，放不进二维码。',
    hide: '收起二维码'
  },
  showNotes: '讲稿',
  notes: '讲稿',
  noNotes: '这一步没有讲稿。',
  leave: '离开讲座',
  left: {
    label: '刚离开的讲座',
    title: (title) => `你已离开讲座“${title}”。`,
    resume: (step) => `从第 ${step} 步继续`,
    dismiss: '不再提示'
  },
  blank: '屏幕已变黑。恢复显示',
  beyondEnd: (count) => `这个讲座只有 ${count} 步，现在显示的是最后一步。`,
  loading: '正在获取讲座…',
  absent: '这里没有这个讲座：它只保存在制作它的那台电脑上。请索取它的文件，或包含它的链接。',
  failed: '未能获取讲座。请检查网络连接。',
  tryAgain: '重试',

  checkDevice: '检查这台设备…',
  deviceTitle: '检查这台设备',
  closeDevice: '关闭检查列表',
  pointer: {
    spot: '跟随鼠标的光圈',
    pen: '画笔：在画面上书写。换一步即擦除',
    undo: '撤销上一笔',
    wipe: '擦除全部笔迹'
  },

  shipped: '现成的讲座',
  covers: {
    'ten-minutes':
      '用一张照片走遍整个网络：开头的卷积链、四个分支的模块、瓶颈、网格缩小、1×7 与 7×1、分叉，以及这一切的开销。',
    'forty-five-minutes':
      '每个部分为什么存在，附论文的节号：开头的卷积链、窗口的分解、三种网格上的模块、网格缩小、辅助分类器、logits、开销，最后是现场观众的一张照片。',
    'shapes-by-heart': `${countQuestions('shapes-by-heart')} 道题，关于形状、参数和感受野。先由听众回答，下一步再看这个数是怎么来的。`
  },
  names: {
    'ten-minutes': '10 分钟看懂 Inception V3',
    'forty-five-minutes': '45 分钟讲透 Inception V3',
    'shapes-by-heart': '把形状记在心里'
  },
  length: (steps, minutes) => `${steps} 步，${numbers.factor(minutes)} 分钟`,
  start: '开始',
  readAlone: '自己阅读',
  print: '打印',
  starts: (title) => `：${title}`,
  own: '自己的讲座',
  ownNote: '它们保存在这台电脑上。要带走的话，请存成文件，或复制成链接。',
  notKept: '这个浏览器不会为下次访问保存任何内容，或者空间已满。请把讲座存成文件。',
  noOwn: '还没有。可以一边浏览页面一边录制，或者从文件打开一个。',
  record: '录制讲座',
  newTitle: '我的讲座',
  open: '打开文件…',
  dropHint: '也可以把文件拖放到页面上。',
  opened: (title) => `已打开“${title}”。`,
  edit: '编辑',
  recordMore: '继续录制',
  save: '存成文件',

  copyLink: '复制成链接',
  copied: '已复制。打开这个链接的人会得到整个讲座。',
  copyRefused: '浏览器不允许复制。请改存成文件。',
  linkTooLong: '这个讲座太长，放不进链接。请存成文件。',
  remove: '移除',
  removeForGood: '彻底移除',
  keep: '保留',
  fault,

  editor: {
    label: (title) => joinWords('编辑', title),
    title: '标题',
    caption: (step) => `第 ${step} 步的字幕`,
    notes: (step) => `第 ${step} 步的讲稿`,
    minutes: '分钟',
    go: '显示',
    goes: (step) => `第 ${step} 步`,
    take: '采用当前位置',
    takes: (step) => `作为第 ${step} 步`,
    up: (step) => `第 ${step} 步上移`,
    down: (step) => `第 ${step} 步下移`,
    remove: (step) => `移除第 ${step} 步`,
    removed: (step) => `已移除第 ${step} 步。`,
    undo: '撤销',
    place: (place) => (place === '' ? '整个网络' : place),
    done: '完成'
  },

  ownPhoto: {
    label: '现场的照片',
    take: '拍一张照片',
    choose: '选一张照片',
    until: (title: string) => `在此之前，显示的是示例图片“${title}”。`
  },
  recorder: {
    label: '录制',
    title: (title, count) => `正在录制“${title}”：${count} 步`,
    caption: '下一步的字幕',
    record: '录下当前位置',
    full: '这个讲座的步数已达上限。',
    recorded: (step) => `已录下第 ${step} 步。`,
    stop: '停止录制'
  },
  clicker:
    '可以使用翻页笔：Page Down 和 Page Up 翻页，B 黑屏，Q 向听众显示当前位置的二维码，Esc 先回到这一步，再按一次离开。'
};

/** 9.25 minutes → `9:15` */
function clock(minutes: number): string {
  const seconds = Math.round(minutes * 60);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

const fields = {
  title: '标题',
  language: '语言',
  steps: '步骤列表',
  place: '位置',
  caption: '字幕',
  notes: '讲稿',
  minutes: '时长'
} satisfies Record<LectureField, string>;

function nameField(field: LectureField, step: number | null): string {
  return step === null ? `讲座的${fields[field]}` : `第 ${step} 步的${fields[field]}`;
}

/** Why a file or a link is no lecture, and what to do about it. */
function fault(fact: LectureFault): string {
  switch (fact.kind) {
    case 'too-large':
      return `内容超过 ${numbers.count(fact.limit)} 个字符，不是本页的讲座。请选择另一个文件。`;
    case 'not-json':
      return '这个文件不能作为讲座读取：它不是 JSON，或者已损坏。请重新索取。';
    case 'other-format':
      return '这个文件里不是讲座。请选择在本页保存的文件。';
    case 'newer-version':
      return `这个讲座由本页的更新版本保存（格式 ${fact.version}）。请重新加载页面后再试。`;
    case 'no-steps':
      return '这个讲座没有任何步骤。请选择另一个文件。';
    case 'too-many-steps':
      return `这个讲座有 ${numbers.count(fact.count)} 步，最多只能有 ${fact.limit} 步。请把它拆开。`;
    case 'wrong-type':
      return `${nameField(fact.field, fact.step)}缺失或类型不对。请在文件中改正。`;
    case 'too-long':
      return `${nameField(fact.field, fact.step)}超过 ${numbers.count(fact.limit)} 个字符。请在文件中缩短。`;
    case 'wrong-minutes':
      return `第 ${fact.step} 步的时长必须在 0 到 ${fact.limit} 分钟之间。请在文件中改正。`;
    case 'unknown-parameter':
      return `第 ${fact.step} 步的位置含有“${fact.key}”，本页的地址没有这个参数。请在文件中改正。`;
    case 'unread-parameter':
      return `第 ${fact.step} 步的位置无法读取：${places.unreadValue(fact)}。请在文件中改正。`;
    case 'broken-link':
      return '这个链接里的讲座已损坏。请复制完整的链接，或索取文件。';
    case 'no-unpacking':
      return '这个浏览器不能打开链接里的讲座。请索取文件。';
  }
}
