import { misreadings } from '../../weights';
import { mostPins, type Expected } from '../../place';
import type { places as english } from '../en/places';
import { joinWords } from './join-words';
import { numbers } from './numbers';

function expected(fact: Expected): string {
  switch (fact.kind) {
    case 'one-of':
      return `${numbers.list(fact.values)} 之一`;
    case 'whole-number':
      return `${fact.smallest} 到 ${fact.largest} 的整数`;
    case 'number':
      return `${fact.smallest} 到 ${fact.largest} 的数`;
    case 'input-size':
      return `“高x宽”（像素，1 到 ${fact.largest}）`;
    case 'scope':
      return '端点或算子的名称';
    case 'pixel':
      return '写成“行,列”的像素';
    case 'cell':
      return '写成“行,列”的类别图单元格';
    case 'region':
      return '写成“x,y,宽,高”的照片上的方框';
    case 'classes':
      return '这个网络的一个类别的编号，或两个，例如 281,285';
    case 'part-in-view':
      return '写成“x,y,宽”的网络图的一部分';
    case 'photo':
      return '示例照片或刺激图';
    case 'order':
      return '特征图的排序方式，例如 strongest 或 similar-17';
    case 'branch':
      return '分支的名称，例如 Branch_1';
    case 'pins':
      return `最多 ${mostPins} 张固定的特征图，以逗号分隔，例如“Mixed_5d:17@cat,Mixed_5d:17@coffee”`;
    case 'question':
      return '题目，例如 shape-42';
    case 'edits':
      return '以分号分隔的一组假设，例如“off@Mixed_5b/Branch_3;to-3x3@Mixed_5b/Branch_1/Conv2d_0b_5x5”';
    case 'against':
      return '照片或对照片的改动，例如 mirror 或 shift-16';
    case 'off-parts':
      return '以分号分隔的一组分支、算子或通道，例如“Mixed_6b/Branch_0;Mixed_6b/Branch_1”';
    case 'misreadings':
      return `${misreadings.join(' 或 ')}，或两者，以逗号分隔，例如“${misreadings.join(',')}”`;
    case 'lecture':
      return '讲座的名称';
  }
}

/** What of an address could not be followed, and what else concerns the page as a whole. */
export const places: typeof english = {
  unread: (fact) =>
    joinWords(
      `链接中 ${fact.key} 的值“${fact.text}”无法使用，它应当是`,
      expected(fact.expected),
      '；已忽略。'
    ),
  unreadValue: ({ key, text, expected: fact }) =>
    joinWords(`${key} 的值“${text}”应当是`, expected(fact)),
  notInNetwork: (name) => `链接选中的“${name}”不在这个网络里。`,
  channelOfNothing: (channel) => `链接要打开通道 ${channel}，但没有选中任何有通道的算子；已忽略。`,
  offAbsent: ({ at, channel }) =>
    `链接要置为 0 的“${channel === null ? at : `${at}，通道 ${channel}`}”不在这个网络里。`,
  ownPhotoAbsent: '这里应有的照片不在本页：你自己的照片从不保存。请重新打开它，或选一张示例照片。',
  ownWeightsAbsent:
    '这里应有的权重是制作这个地址的人自己的一个文件：这个浏览器里没有保存它，链接也无法携带它。在你选择文件之前，本页使用本站默认的权重。',
  drawingFailed: '未能获取这种布局的网络图。请检查网络连接后重试。',
  tryAgain: '重试',
  dismiss: '关闭',
  lastDrawn: (height, width) => `图中所示：${height}×${width}，最后一个能构建的网络`,
  layingOut: '正在排布网络图…',
  compared: '条形：比较使每个算子的输出变化了多少。',
  stopComparing: '停止比较'
};
