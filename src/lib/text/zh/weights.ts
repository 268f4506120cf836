import type { Shape } from '../../network';
import { shortScope } from '../../network';
import type { FieldRule, WeightSetEntry, WeightsFault } from '../../weights';
import type { weights as english } from '../en/weights';
import { numbers } from './numbers';

/** The weight sets: what they are, why one does not fit, and what is wrong with their files. */
export const weights: typeof english = {
  set({ name, origin }: WeightSetEntry) {
    switch (origin.kind) {
      case 'bundled':
        return { label: '训练好的主干', detail: 'Conv2d_1a_3x3 到 Mixed_7c；两个分类头未训练' };
      case 'hosted':
        return { label: name, detail: hosted(origin.classes) };
      case 'initialisers':
        return { label: '未训练', detail: `全部按 Slim 的初始化方法生成，种子 ${origin.seed}` };
    }
  },

  own: {
    label: '你自己的文件',
    open: '你自己的文件…',
    from: (file) => `你自己的文件 ${file}`
  },

  misfit({ scope, wanted, held }) {
    const found = held === null ? '而其中没有' : `而其中的是 ${held.join('×')}`;
    return (
      `所用的权重不适合这个网络：${shortScope(scope)} 需要 ${wanted.join('×')} 的卷积核，${found}。` +
      '“引擎”中的未训练权重适合任何网络。'
    );
  },
  runUntrained: '用未训练的权重运行',

  fault(fault) {
    switch (fault.kind) {
      case 'missing-file':
        return `服务器上没有 ${fault.file}（404）：权重没有放在页面旁边。请运行“npm run weights”，然后重新构建。`;
      case 'web-page-instead':
        return `服务器送来的是网页，而不是 ${fault.file}：权重不在页面查找的位置，或者被登录页面拦住了。`;
      case 'server-refuses':
        return `请求 ${fault.file} 时，服务器返回了 ${fault.status}。请稍后重试。`;
      case 'no-connection':
        return `未能获取 ${fault.file}：连接失败。请检查网络后重试。`;
      case 'silent-connection':
        return `${fault.file} 的传输停住了：两次都有 ${seconds(fault.silentMs)}没有收到数据。请检查网络后重试。`;
      case 'file-cut-short':
        return `${fault.file} 不完整：${numbers.count(fault.sizeBytes)} 字节中只收到 ${numbers.count(fault.loadedBytes)} 字节。请重试。`;
      case 'file-too-long':
        return `${fault.file} 超过了应有的 ${numbers.count(fault.sizeBytes)} 字节。请重试。`;
      case 'damaged-file':
        return `${fault.file} 已损坏：它的 SHA-256 与 manifest.json 中的不同。请重新加载页面，再次获取两者。`;
      case 'unreadable-file':
        return `${fault.file} 已无法读取：选择之后，它被移动、修改或删除了。请在“引擎”菜单中重新选择。`;
      case 'manifest-not-json':
        return 'manifest.json 不是 JSON。请运行“npm run weights”，然后重新构建。';
      case 'unknown-format':
        return `manifest.json 的格式是 ${fault.found}，而本页读取格式 ${fault.known}。请重新加载页面。`;
      case 'broken-field':
        return `manifest.json 有错：${fault.field} 必须是${rule(fault.rule)}，实际${fault.found === null ? '缺失' : `是 ${fault.found}`}。`;
      case 'listed-twice':
        return `manifest.json 把${repeated[fault.what]} ${fault.name} 列了两次。`;
      case 'missing-tensor':
        return `权重中缺少张量 ${fault.tensor}。`;
      case 'unknown-tensor':
        return `${fault.endPoint} 的权重含有张量 ${fault.tensor}，而网络在那里没有它。`;
      case 'wrong-shape': {
        const remedy = fault.isOtherNetwork ? '请选择未训练的权重，或恢复默认的通道数。' : '';
        return `权重中的 ${fault.tensor} 是 ${list(fault.held)}，而这个网络需要 ${list(fault.wanted)}。${remedy}`;
      }
      case 'misplaced-tensor':
        return `张量 ${fault.tensor} 从 ${fault.endPoint} 的第 ${numbers.count(fault.startByte)} 字节开始，而它前面的张量结束于第 ${numbers.count(fault.expectedByte)} 字节。`;
      case 'wrong-size':
        return `${fault.endPoint} 的文件共 ${numbers.count(fault.sizeBytes)} 字节，而它的张量需要 ${numbers.count(fault.neededBytes)} 字节。`;
      case 'not-finite':
        return fault.code === null
          ? `张量 ${fault.tensor} 无法使用：其中有 ${fault.value}，不是有限的数。`
          : `张量 ${fault.tensor} 无法使用：它的编码值 ${fault.code} 代表 ${fault.value}，不是有限的数。`;
      case 'bad-batch-norm': {
        const { gamma, beta, mean, variance } = fault.variables;
        return `${fault.scope} 的批归一化无法使用：通道 ${fault.channel} 的 gamma 为 ${gamma}，beta 为 ${beta}，均值为 ${mean}，方差为 ${variance}。`;
      }
      case 'unknown-end-point':
        return `网络没有端点 ${fault.endPoint}。`;
      case 'unknown-set':
        return `没有名为 ${fault.name} 的权重。`;
    }
  }
};

function hosted(classes: number | null): string {
  return classes === null
    ? '由本站提供：只有主干，没有分类器'
    : `由本站提供，分类器有 ${numbers.count(classes)} 类`;
}

const repeated = {
  'shard-set': '分片组',
  file: '文件',
  tensor: '张量'
} satisfies Record<Extract<WeightsFault, { kind: 'listed-twice' }>['what'], string>;

const rules = {
  object: '对象',
  list: '非空的列表',
  text: '文本',
  number: '数',
  flag: ' true 或 false',
  'file-name': '单纯的文件名',
  'sha-256': ' 64 位十六进制数',
  dtype: '“uint8”“uint16”或“float32”',
  'three-numbers': '三个数'
} satisfies Record<Extract<FieldRule, string>, string>;

function rule(expected: FieldRule): string {
  if (typeof expected === 'string') return rules[expected];
  return 'atLeast' in expected
    ? `不小于 ${numbers.count(expected.atLeast)} 的整数`
    : `不大于 ${numbers.count(expected.atMost)} 的数`;
}

function list(shape: Shape): string {
  return `[${shape.join(', ')}]`;
}

function seconds(durationMs: number): string {
  return `${Math.round(durationMs / 1000)} 秒`;
}
